"""What the user asks of `backlint check`, and whether it makes sense."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from pathlib import Path

from ..config import Config, load, nearest
from ..finding import Severity
from ..meta import UNUSED_SUPPRESSION
from ..report import FORMATS
from .problem import Problem, chosen
from .rules import COLORS, rules

#: Words that a mistyped path may have been meant as.
COMMANDS = ("check", "baseline", "init", "config", "graph", rules.__name__, "explain", "new-rule", "test", "server")
#: Options that contradict each other.
_EXCLUSIVE = (
    ("fix", "diff"),
    ("config", "isolated"),
    ("quiet", "verbose"),
    ("baseline", "no_baseline"),
    ("add_ignores", "fix"),
    ("add_ignores", "diff"),
    *(("watch", other) for other in ("diff", "alone", "add_ignores", "show_files", "profile")),
    ("alone", "since"),
    ("alone", "add_ignores"),
)


@dataclass(frozen=True)
class Request:
    """The options of `backlint check`, described by its help."""

    paths: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    output_format: str = "full"
    output_file: Path | None = None
    reports: tuple[str, ...] = ()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    alone: bool = False
    since: str | None = None
    baseline: Path | None = None
    no_baseline: bool = False
    add_ignores: str | None = None
    show_suppressed: bool = False
    sarif_category: str = ""
    jobs: int = 0
    executor: str = ""
    no_cache: bool = False
    statistics: bool = False
    exit_zero: bool = False
    fail_on: str | None = None
    config: Path | None = None
    exclude: tuple[str, ...] = ()
    isolated: bool = False
    show_files: bool = False
    watch: bool = False
    profile: bool = False
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"

    def validate(self) -> None:
        """Check what needs no look at the project.

        Raises:
            Problem: Something is misspelt or contradicts something else.
        """
        chosen("--color", self.color, COLORS)
        chosen("--output-format", self.output_format, FORMATS)
        if self.fail_on is not None:
            chosen("--fail-on", self.fail_on, [severity.label for severity in Severity])
        if self.jobs < 0:
            raise Problem(f"--jobs: {self.jobs} is no number of processes")
        for one, other in _EXCLUSIVE:
            if getattr(self, one) and getattr(self, other):
                raise Problem(f"--{one.replace('_', '-')} and --{other.replace('_', '-')} exclude each other")
        if self.add_ignores is not None and not self.add_ignores.strip():
            raise Problem("--add-ignores: give the reason that the comments are to state")
        if self.baseline is not None and not self.baseline.is_file():
            raise Problem(f"--baseline: there is no file {str(self.baseline)!r}; `backlint baseline` writes one")
        if self.alone and not self.paths:
            raise Problem("--alone: name the files and folders to read")
        if self.unsafe_fixes and not (self.fix or self.diff):
            raise Problem("--unsafe-fixes does nothing without --fix or --diff")
        for path in self.paths:
            if not path.exists():
                raise Problem(_missing(path))
        for target in (self.output_file, *(path for _, path in self.targets())):
            if target is not None and (target.is_dir() or not target.absolute().parent.is_dir()):
                raise Problem(f"{target}: " + ("is a folder" if target.is_dir() else f"there is no folder {str(target.parent)!r}"))

    def targets(self) -> list[tuple[str, Path]]:
        """The formats and files of `--report`.

        Raises:
            Problem: One is not FORMAT=PATH.
        """
        found = []
        for text in self.reports:
            name, equals, path = text.partition("=")
            chosen("--report", name, FORMATS)
            if not equals or not path:
                raise Problem(f"--report: expected FORMAT=PATH, such as {name}=backlint.{name}, got {text!r}")
            found.append((name, Path(path)))
        return found

    def formats(self) -> frozenset[str]:
        """All formats in which is reported."""
        return frozenset({self.output_format, *(name for name, _ in self.targets())})

    def settings(self) -> Config:
        """The configuration with what the command line says instead or in addition.

        Raises:
            ConfigError: The configuration is wrong.
            Problem: A path lies outside of the project.
        """
        config = load(self.paths, file=self.config, isolated=self.isolated)
        for path in self.paths:
            if not Path(os.path.abspath(path)).is_relative_to(config.root):
                raise Problem(f"{path} is outside of the project {config.root}; run backlint on it by itself")
        changes: dict[str, object] = {
            "origins": {key: f"--{key}" for key in ("select", "ignore", "extend-select") if getattr(self, _field(key))}
        }
        if self.select:
            changes |= {"select": self.select, "ignore": self.ignore, "extend_select": self.extend_select}
        else:
            changes |= {"ignore": (*config.ignore, *self.ignore), "extend_select": (*config.extend_select, *self.extend_select)}
        if self.baseline is not None:
            changes["baseline"] = os.path.abspath(self.baseline)
        changes["exclude"] = (*config.exclude, *self.exclude)
        if self.alone:  # what a comment hides may need the rest of the project to be found
            changes["ignore"] = (*(self.ignore if self.select else (*config.ignore, *self.ignore)), UNUSED_SUPPRESSION.name)
        if self.fail_on is not None:
            changes["fail_on"] = Severity.parse(self.fail_on)
        return dataclasses.replace(config, **changes)  # type: ignore[arg-type]


def _field(key: str) -> str:
    return key.replace("-", "_")


def _missing(path: Path) -> str:
    folder = path.parent
    names = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    hint = nearest(path.name, [*names, *(COMMANDS if str(path) == path.name else ())], listed=False)
    command = next((name for name in COMMANDS if hint == f"; did you mean {name!r}?"), "")
    if command and command not in names:
        hint = f"; did you mean the command {command!r}?"
    elif hint and folder != Path():
        near = hint.removeprefix("; did you mean '").removesuffix("'?")
        hint = f"; did you mean {str(folder / near)!r}?"
    return f"there is no file or folder {str(path)!r}{hint}"

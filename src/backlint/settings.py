"""The keys of the settings: what each may hold, how it is read, and what is said where it holds something else."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .finding import Severity


@dataclass(frozen=True)
class Setting:
    """One key of the settings, for whoever reads them: the parser, the schema, the documentation.

    Attributes:
        kind: "words" (a list of strings), "file" (a path), "flag", "level" (a severity), "profile", "tables" (an array of tables),
            "options" (the table of tables of rules' options), "modules" (the table of tables of declared modules).
    """

    key: str
    kind: str
    help: str

    @property
    def field(self) -> str:
        """The attribute of `Config`."""
        return self.key.replace("-", "_")


SETTINGS = (
    Setting("extend", "file", "Another file whose settings hold where this one says nothing; relative to this one."),
    Setting("profile", "profile", "Which rules are on that are not selected by name: default, extended or preview."),
    Setting("select", "words", "Rules that are on: all, areas, or rules."),
    Setting("ignore", "words", "Rules that are off although a selection at most as precise names them."),
    Setting("extend-select", "words", "Rules that are on besides the selected ones."),
    Setting("exclude", "words", "Patterns, as in .gitignore, of what is no part of the project."),
    Setting("source-roots", "words", "Folders from which modules are imported; usually found by themselves."),
    Setting("stubs", "words", "Folders with models of libraries."),
    Setting("checks", "words", "Folders with rules of your own, laid out <area>/<rule>.py; their code is run."),
    Setting("fail-on", "level", "The least severe finding that makes the exit code 1: error, warning or note."),
    Setting("baseline", "file", "The file of findings to live with for now."),
    Setting("require-reason", "flag", "Whether a suppression comment has to say why."),
    Setting("rules", "options", "Options by rule; `severity` is one of every rule's."),
    Setting("overrides", "tables", "What is different for some paths: paths, and any of select, ignore, severity."),
    Setting("contracts", "tables", "What the project promises about its own imports."),
    Setting("layers", "words", "The names of the layers in which declared modules stand, from the highest to the lowest."),
    Setting("modules", "modules", "The modules of the project by name: path, and what bounds each."),
)
KEYS = tuple(setting.key for setting in SETTINGS)
#: What each profile adds to the rules that are on without being named: `default` is what no other linter finds, or not as deep; `extended`
#: also has what ruff, bandit and the like find, too; `preview` also what is still being tried out.
PROFILES = ("default", "extended", "preview")
_OVERRIDE = ("paths", "select", "ignore", "severity")


@dataclass(frozen=True)
class Override:
    """What is different for some paths.

    Attributes:
        paths: Patterns as in .gitignore, relative to the root.
        select: Instead of the project's selection; None keeps that.
        ignore: Besides what the project ignores.
        severity: For all findings there; None leaves it to the rules.
        key: Where it stands: `overrides[0]`.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    key: str = ""


def nearest(word: str, valid: Collection[str], *, listed: bool = True) -> str:
    """The tail of a message about a misspelt word: `; did you mean 'select'?`, or what would be valid where nothing is near."""
    near = difflib.get_close_matches(word, sorted(valid), n=1, cutoff=0.5)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; valid are {', '.join(sorted(valid))}" if listed and valid else ""


def typed(value: object) -> str:
    """How a message names the type of a TOML value."""
    names = {bool: "a boolean", int: "an integer", float: "a number", str: "a string", list: "a list", dict: "a table"}
    if isinstance(value, list) and value and not all(type(item) is type(value[0]) for item in value):
        return "a list of different types"
    if isinstance(value, list) and value:
        return f"a list of {names.get(type(value[0]), 'other values').removeprefix('an ').removeprefix('a ')}s"
    return names.get(type(value), f"a {type(value).__name__}")


def _words(value: object, place: str, problems: list[str]) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    problems.append(f"{place}: expected a list of strings, got {typed(value)}")
    return None


def _path(value: object, place: str, problems: list[str]) -> str | None:
    if isinstance(value, str) and value:
        return value
    problems.append(f"{place}: expected the path of a file, got {typed(value) if value else 'an empty string'}")
    return None


def _flag(value: object, place: str, problems: list[str]) -> bool | None:
    if isinstance(value, bool):
        return value
    problems.append(f"{place}: expected a boolean, got {typed(value)}")
    return None


def _level(value: object, place: str, problems: list[str]) -> Severity | None:
    word = _one_of(value, place, [severity.label for severity in reversed(Severity)], "severity", problems)
    return Severity.parse(word) if word else None


def _profile(value: object, place: str, problems: list[str]) -> str | None:
    return _one_of(value, place, PROFILES, "profile", problems)


def _one_of(value: object, place: str, valid: Sequence[str], what: str, problems: list[str]) -> str | None:
    if isinstance(value, str) and value in valid:
        return value
    if isinstance(value, str):
        problems.append(f"{place}: there is no {what} {value!r}{nearest(value, valid)}")
    else:
        problems.append(f"{place}: expected one of {', '.join(valid)}, got {typed(value)}")
    return None


#: How a value of each kind is read: the value, the place that problems name, and the problems; None where there is one.
READERS: Mapping[str, Callable[[object, str, list[str]], Any]] = {
    "words": _words,
    "file": _path,
    "flag": _flag,
    "level": _level,
    "profile": _profile,
}


def read_overrides(value: object, place: Callable[[str], str], problems: list[str]) -> tuple[Override, ...]:
    """The tables of `[[tool.backlint.overrides]]`; `place` names a key of the settings."""
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        problems.append(f"{place('overrides')}: expected tables, written [[{place('overrides').rpartition(': ')[2]}]], got {typed(value)}")
        return ()
    made = []
    for index, table in enumerate(value):
        key = f"overrides[{index}]"
        where = place(key)
        problems += [f"{where}.{name}: unknown key{nearest(name, _OVERRIDE)}" for name in table if name not in _OVERRIDE]
        lists = {name: _words(table[name], f"{where}.{name}", problems) for name in ("paths", "select", "ignore") if name in table}
        severity = _level(table["severity"], f"{where}.severity", problems) if "severity" in table else None
        if not table.get("paths"):
            problems.append(f"{where}.paths: is needed: the patterns of the paths for which the table holds")
        elif not table.keys() & {"select", "ignore", "severity"}:
            problems.append(f"{where}: changes nothing; give it select, ignore or severity")
        made.append(Override(lists.get("paths") or (), lists.get("select"), lists.get("ignore") or (), severity, key))
    return tuple(made)

"""Carrying out `backlint check`: analyse, fix if asked to, print, and say in the last line why the exit code is what it is."""

from __future__ import annotations

import os
import sys
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TextIO

from ..cache import Cache
from ..config import Config, ConfigError
from ..finding import Finding
from ..registry import build_rules, load_plugins
from ..report import renderer
from ..report.summary import statistics, summary
from ..report.terminal import use_color
from ..run import analyse, reported
from ..settle import Report, failing
from .problem import Problem, say
from .progress import ProgressBar
from .request import Request

#: A fix can make way for another one; more rounds than this would mean that two of them undo each other.
_ROUNDS = 10


class Session:
    """One `backlint check`.

    Raises:
        ConfigError: The configuration, or a rule named on the command line, is wrong.
        PluginError: An installed package of checks is broken.
    """

    def __init__(self, request: Request) -> None:
        self.request = request
        self.plugins = load_plugins()
        try:
            self.config = request.settings()
        except ConfigError as error:
            raise ConfigError([*error.problems, *self._more(error.usable)]) from None
        self.rules = build_rules(self.plugins, self.config)
        self.say = partial(say, color=request.color)

    def _more(self, config: Config | None) -> tuple[str, ...]:
        """What else is wrong with a configuration: its rules and their options. All problems are told at once."""
        try:
            if config is not None:
                build_rules(self.plugins, config)
        except ConfigError as error:
            return error.problems
        return ()

    def run(self) -> int:
        """Do it and give the exit code."""
        if self.request.show_files:
            return self._show_files()
        with ProgressBar(quiet=self.request.quiet) as progress:
            report = self._analyse(progress)
            if self.request.fix:
                report, fixed = self._fix(report, progress)
        if self.request.diff:
            return self._diff(report)
        self._print(report)
        if self.request.fix and not self.request.quiet:
            self.say(f"Fixed {_count(len(fixed), 'finding')} in {_count(len({f.position.path for f in fixed}), 'file')}.")
        return self._conclude(report)

    def _analyse(self, progress: ProgressBar) -> Report:
        cache = None if self.request.no_cache else Cache(self.config.root)
        paths = self.request.paths
        return analyse(self.config, self.rules, self.plugins, paths=paths, jobs=self.request.jobs, cache=cache, progress=progress)

    def _show_files(self) -> int:
        from ..discover import discover

        discovery = discover(self.config)
        wanted = reported(self.config.root, self.request.paths)
        for source in discovery.sources:
            if wanted(source.path):
                more = f"  {source.role.value}  {source.module}".rstrip() if self.request.verbose else ""
                sys.stdout.write(f"{source.path}{more}\n")
        for note in discovery.notes if self.request.verbose else ():
            self.say(note, "note")
        return 0

    def _fix(self, report: Report, progress: ProgressBar) -> tuple[Report, list[Finding]]:
        """Make fixes until there are no more to make. Gives what is left and what is not."""
        from ..fix import FixError, apply, plan

        fixed: list[Finding] = []
        for _ in range(_ROUNDS):
            planned = plan(report, unsafe=self.request.unsafe_fixes)
            if not planned.changes:
                break
            try:
                done = apply(planned)
            except FixError as error:
                raise Problem(f"nothing was fixed: {error}") from None
            fixed += done.fixed
            if not done.changes:
                break
            report = self._analyse(progress)
        for skipped in plan(report, unsafe=self.request.unsafe_fixes).skipped:
            place = skipped.finding.position
            self.say(f"{place.path}:{place.line}: {skipped.finding.name} was not fixed: {skipped.reason}", "note")
        return report, fixed

    def _diff(self, report: Report) -> int:
        from ..fix import diff, plan
        from ..report.excerpt import Excerpts

        planned = plan(report, unsafe=self.request.unsafe_fixes)
        # A diff holds what it removes, and ends up in the logs of CI: a hunk with a credential is to be read, not applied.
        shown = diff(planned, color=use_color(sys.stdout, self.request.color, os.environ))
        sys.stdout.write(Excerpts(report).hide(shown))
        self._tell_failures(report)
        if report.failures:
            return 2
        count = _count(len(planned.fixed), "finding")
        if not self.request.quiet:
            hint = "; --unsafe-fixes shows more" if planned.withheld else ""
            self.say(f"Would fix {count}{hint}: exit code {int(bool(planned.changes) and not self.request.exit_zero)}.")
        return int(bool(planned.changes) and not self.request.exit_zero)

    def _print(self, report: Report) -> None:
        for name, path in self.request.targets():
            _write(path, name, report)
        target = self.request.output_file
        if self.request.statistics:
            text = partial(statistics, report)
            if target is None:
                sys.stdout.write(text(color=use_color(sys.stdout, self.request.color, os.environ)))
            else:
                save(target, text(color=False))
        elif target is not None and str(target) != "-":
            _write(target, self.request.output_format, report)
        else:
            self._render(report, sys.stdout)
        sys.stdout.flush()

    def _render(self, report: Report, out: TextIO) -> None:
        renderer(self.request.output_format)(report, out, color=use_color(out, self.request.color, os.environ))

    def _tell_failures(self, report: Report) -> None:
        for failure in report.failures:
            self.say(f"internal error in {failure.where}: {failure.message}", "error")
            if failure.detail and self.request.verbose:
                self.say(failure.detail.rstrip())

    def _conclude(self, report: Report) -> int:
        """Say what there is to say beside the findings. The last line gives the reason for the exit code."""
        request = self.request
        self._tell_failures(report)
        if not request.quiet:
            for note in report.notes if request.verbose else ():
                self.say(note, "note")
            for warning in report.warnings:
                self.say(warning, "warning")
            if report.findings and request.output_format == "full" and not request.statistics and request.output_file is None:
                self.say("")
            if report.findings and self.config.root != Path.cwd():
                self.say(f"Paths are relative to {_shown(self.config.root)}.")
            self.say(summary(report, color=use_color(sys.stderr, request.color, os.environ)))
            if request.verbose:
                self.say(f"{report.lines:,} lines in {report.seconds:.1f} s.")
        if report.failures:
            hint = "" if request.verbose else "; -v shows more, please report it"
            self.say(f"{_count(len(report.failures), 'internal error')}{hint}: exit code 2.")
            return 2
        level = self.config.fail_on
        bad = len(failing(report, level))
        code = int(bool(bad) and not request.exit_zero)
        if report.findings and not request.quiet:
            because = " because of --exit-zero" if bad and request.exit_zero else ""
            self.say(f"{_count(bad, 'finding') if bad else 'No finding'} at or above {level.label}: exit code {code}{because}.")
        return code


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _shown(folder: Path) -> str:
    return str(folder.relative_to(Path.cwd())) if folder.is_relative_to(Path.cwd()) else str(folder)


def _write(path: Path, name: str, report: Report) -> None:
    text = StringIO()
    renderer(name)(report, text, color=False)
    save(path, text.getvalue())


def save(path: Path, text: str) -> None:
    """Write a whole file at once, so that no reader of it sees half a report."""
    try:
        if path.exists() and not path.is_file():  # a pipe, a device
            path.write_text(text, encoding="utf-8")
            return
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise Problem(f"{path}: cannot be written: {error.strerror or error}") from None

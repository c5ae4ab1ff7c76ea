"""Carrying out `backlint check`: analyse, fix if asked to, print, and say in the last line why the exit code is what it is."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import nullcontext
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ..baseline import BaselineError, Entry, load
from ..cache import Cache
from ..changes import Changes, ChangesError, changes
from ..clock import Clock
from ..config import Config, ConfigError
from ..finding import Finding
from ..registry import build_rules, load_plugins
from ..report import PICTURED, omitted, renderer
from ..report.summary import statistics, summary
from ..report.terminal import use_color
from ..run import analyse, reported
from ..settle import Report, failing
from ..source import Source
from ..warm import Memory, staying
from .known import known_plugins
from .problem import Problem, say
from .progress import ProgressBar
from .request import Request

if TYPE_CHECKING:
    from ..texts import Texts

#: A fix can make way for another one; more rounds than this would mean that two of them undo each other.
_ROUNDS = 10


class Session:
    """One `backlint check`.

    Args:
        memory: What is known from earlier runs of this process, which goes on afterwards.

    Raises:
        ConfigError: The configuration, or a rule named on the command line, is wrong.
        PluginError: An installed package of checks is broken.
    """

    def __init__(self, request: Request, memory: Memory | None = None) -> None:
        self.request = request
        self.memory = memory
        try:
            self.config = request.settings()
        except ConfigError as error:
            raise ConfigError([*error.problems, *_more(error.usable)]) from None
        self.plugins = load_plugins(folders=self.config.check_folders)
        self.rules = build_rules(self.plugins, self.config)
        self.say = partial(say, color=request.color)
        self._clock = Clock() if request.profile else None

    def run(self) -> int:
        """Do it and give the exit code."""
        if self.request.show_files:
            return self._show_files()
        with ProgressBar(quiet=self.request.quiet) as progress:
            report = self.analyse(progress)
            if self.request.fix:
                report, fixed = self._fix(report, progress)
            elif self.request.add_ignores is not None:
                return self._add_ignores(report, progress)
        if self.request.diff:
            return self._diff(report)
        if self._clock is not None:
            with self._clock.lap("report"):
                self._print(report)
            self._tell_times(self._clock)
        else:
            self._print(report)
        if self.request.fix and not self.request.quiet:
            self.say(f"Fixed {count(len(fixed), 'finding')} in {count(len({f.position.path for f in fixed}), 'file')}.")
        return self._conclude(report)

    def analyse(self, progress: ProgressBar) -> Report:
        """The report on what was asked for, seen through the baseline."""
        if not self.request.executor:
            return self._analyse(progress, self.request.jobs)
        from ..executors import ExecutorError, executor
        from ..workers import WrongVersion

        try:
            with executor(self.request.executor) as pool:
                return self._analyse(progress, pool)
        except (ExecutorError, WrongVersion) as error:
            raise Problem(f"--executor: {error}") from None

    def _analyse(self, progress: ProgressBar, jobs: int | Executor) -> Report:
        cache = None if self.request.no_cache or self.request.alone else Cache(self.config.root)
        with staying(self.memory, progress) if self.memory else nullcontext(progress) as tell:
            report = analyse(
                self.config,
                self.rules,
                self.plugins,
                paths=self.request.paths,
                jobs=jobs,
                cache=self.memory or cache,
                progress=tell,
                baseline=self._baseline(),
                changes=self._changes(),
                clock=self._clock,
                texts=self._alone(),
                pictured=not PICTURED.isdisjoint(self.request.formats()),
            )
        return dataclasses.replace(report, show_suppressed=self.request.show_suppressed, category=self.request.sarif_category)

    def _alone(self) -> Texts | None:
        """The files that were named, where nothing else is to be read."""
        from ..discover import discover
        from ..texts import Texts

        return Texts(discover(self.config, only=reported(self.config.root, self.request.paths))) if self.request.alone else None

    @property
    def baseline_file(self) -> Path:
        """Where the baseline is, or would be."""
        return self.config.root / self.config.baseline

    def sources(self) -> Sequence[Source]:
        """The files of the project."""
        from ..discover import discover

        return discover(self.config).sources

    def _baseline(self) -> tuple[Entry, ...]:
        """What the project has agreed to live with."""
        if self.request.no_baseline:
            return ()
        try:
            return load(self.baseline_file)
        except FileNotFoundError:
            return ()
        except BaselineError as error:
            raise Problem(f"{shown(self.baseline_file)} {error}") from None

    def _changes(self) -> Changes | None:
        if self.request.since is None:
            return None
        try:
            return changes(self.config.root, self.request.since)
        except ChangesError as error:
            raise Problem(f"--since: {error}") from None

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
            report = self.analyse(progress)
        for skipped in plan(report, unsafe=self.request.unsafe_fixes).skipped:
            place = skipped.finding.position
            self.say(f"{place.path}:{place.line}: {skipped.finding.name} was not fixed: {skipped.reason}", "note")
        return report, fixed

    def _add_ignores(self, report: Report, progress: ProgressBar) -> int:
        """Write a comment at each finding, and say what could not be hidden."""
        from ..fix import FixError, apply
        from ..ignores import plan_ignores

        assert self.request.add_ignores is not None
        planned = plan_ignores(report, self.request.add_ignores)
        try:
            done = apply(planned)
        except FixError as error:
            raise Problem(f"nothing was written: {error}") from None
        left = self.analyse(progress) if done.changes else report
        self.tell_failures(left)
        if not self.request.quiet:
            hidden = len(report.findings) - len(left.findings)
            self.say(f"Wrote comments that hide {count(hidden, 'finding')} in {count(len(done.changes), 'file')}.")
            for finding in left.findings:
                place = finding.position
                self.say(f"{place.path}:{place.line}: {finding.name} cannot be hidden by a comment: {finding.message}", "note")
        return 2 if left.failures else 0

    def _diff(self, report: Report) -> int:
        from ..fix import diff, plan
        from ..report.excerpt import Excerpts

        planned = plan(report, unsafe=self.request.unsafe_fixes)
        # A diff holds what it removes, and ends up in the logs of CI: a hunk with a credential is to be read, not applied.
        shown = diff(planned, color=use_color(sys.stdout, self.request.color, os.environ))
        sys.stdout.write(Excerpts(report).hide(shown))
        self.tell_failures(report)
        if report.failures:
            return 2
        fixed = count(len(planned.fixed), "finding")
        if not self.request.quiet:
            hint = "; --unsafe-fixes shows more" if planned.withheld else ""
            self.say(f"Would fix {fixed}{hint}: exit code {int(bool(planned.changes) and not self.request.exit_zero)}.")
        return int(bool(planned.changes) and not self.request.exit_zero)

    def _tell_times(self, clock: Clock) -> None:
        """A table of what each part took; the time of other processes is in the wall's column only."""
        total = sum(wall for wall, _ in clock.laps.values()) or 1.0
        rows = sorted(clock.laps.items(), key=lambda row: -row[1][0])
        names = max(len(name) for name in clock.laps)
        self.say(f"{'part'.ljust(names)}  {'wall s':>8}  {'cpu s':>8}  {'share':>6}")
        for name, (wall, cpu) in rows:
            self.say(f"{name.ljust(names)}  {wall:8.2f}  {cpu:8.2f}  {wall / total:6.1%}")
        self.say(f"{'all'.ljust(names)}  {total:8.2f}  {sum(cpu for _, cpu in clock.laps.values()):8.2f}")

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

    def tell_failures(self, report: Report) -> None:
        """Say what backlint itself could not do."""
        for failure in report.failures:
            self.say(f"internal error in {failure.where}: {failure.message}", "error")
            if failure.detail and self.request.verbose:
                self.say(failure.detail.rstrip())

    def _conclude(self, report: Report) -> int:
        """Say what there is to say beside the findings. The last line gives the reason for the exit code."""
        request = self.request
        self.tell_failures(report)
        if not request.quiet:
            for note in report.notes if request.verbose else ():
                self.say(note, "note")
            for warning in report.warnings:
                self.say(warning, "warning")
            for name in sorted(request.formats()):
                if left := omitted(name, report):
                    self.say(
                        f"the {name} report leaves out {count(left, 'finding')}, the least severe: its readers take no more", "warning"
                    )
            if report.findings and request.output_format == "full" and not request.statistics and request.output_file is None:
                self.say("")
            if report.findings and self.config.root != Path.cwd():
                self.say(f"Paths are relative to {shown(self.config.root)}.")
            self.say(summary(report, color=use_color(sys.stderr, request.color, os.environ)))
            if request.verbose:
                self.say(f"{report.lines:,} lines in {report.seconds:.1f} s.")
        if report.failures:
            hint = "" if request.verbose else "; -v shows more, please report it"
            self.say(f"{count(len(report.failures), 'internal error')}{hint}: exit code 2.")
            return 2
        level = self.config.fail_on
        bad = len(failing(report, level))
        code = int(bool(bad) and not request.exit_zero)
        if report.findings and not request.quiet:
            because = " because of --exit-zero" if bad and request.exit_zero else ""
            self.say(f"{count(bad, 'finding') if bad else 'No finding'} at or above {level.label}: exit code {code}{because}.")
        return code


def _more(config: Config | None) -> tuple[str, ...]:
    """What else is wrong with a configuration: its rules and their options. All problems are told at once."""
    try:
        if config is not None:
            build_rules(known_plugins(config), config)
    except ConfigError as error:
        return error.problems
    return ()


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`, `3 entries`."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else many}"


def shown(folder: Path) -> str:
    """A path as a user would write it."""
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

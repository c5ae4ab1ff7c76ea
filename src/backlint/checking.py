"""Running rules over a program: one after the other, or areas of them at the same time in processes that share it."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .clock import Clock
from .finding import Finding
from .rule import Rule
from .settle import Failure

if TYPE_CHECKING:
    from .link.program import Program

#: With fewer functions than this, starting a process takes longer than it saves.
_WORTH_IT = 3_000


@dataclass
class Found:
    """What rules found, and how it went.

    Attributes:
        problems: As in `libraries.Models`: models that were first read by a rule.
    """

    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)
    problems: list[str] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """Take in what other rules found."""
        self.findings += other.findings
        self.failures += other.failures
        self.problems += other.problems
        self.clock.add(other.clock)


def check(
    rules: Sequence[Rule], program: Program, jobs: int, problems: list[str], tell: Callable[[str, int, int], None], *, apart: bool = False
) -> Found:
    """Run the rules.

    Args:
        jobs: At most so many processes. Rules of one area stay in one, since they share most of what they find out about the program.
        problems: The list to which the program's library models add theirs.
        tell: Progress.
        apart: Whether what most rules share is to be done, and timed, before the first of them runs, as it is for several processes.
    """
    groups = _groups(rules, jobs) if _forks() and sum(1 for _ in program.running()) >= _WORTH_IT else [list(rules)]
    found = Found()
    if apart or groups[1:]:
        with suppress(Exception), found.clock.lap("follow calls"):  # what fails in it fails again, and is told, when a rule asks
            program.frames()
    children = [_Child(group, program, problems) for group in groups[1:]]
    try:
        found.add(_run(groups[0], program, lambda done: tell("checking", done, len(rules))))
        for child in children:
            given = child.result()
            if given is None:  # it died; nobody knows why, and here it is done again
                given = _run(child.rules, program, lambda _: None)
            found.problems += [problem for problem in given.problems if problem not in problems]
            given.problems = []
            found.add(given)
    finally:
        for child in children:
            child.end()
    return found


def _forks() -> bool:
    """Whether a process can share this one's memory. It is safe on Linux, and only while there is one thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def _groups(rules: Sequence[Rule], jobs: int) -> list[list[Rule]]:
    """The rules in at most `jobs` portions of about as many rules each, those of an area together."""
    areas: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        areas[rule.name.partition("/")[0]].append(rule)
    groups: list[list[Rule]] = [[] for _ in range(max(min(jobs, len(areas)), 1))]
    for _, area in sorted(areas.items(), key=lambda item: (-len(item[1]), item[0])):
        min(groups, key=len).extend(area)
    return groups


def _run(rules: Sequence[Rule], program: Program, tell: Callable[[int], None]) -> Found:
    found = Found()
    for index, rule in enumerate(rules):
        tell(index)
        with found.clock.lap(rule.name):
            found.findings += _checked(rule, program, found.failures)
    return found


class _Child:
    """Rules that run in a copy of this process and hand their results back through a pipe."""

    def __init__(self, rules: Sequence[Rule], program: Program, problems: list[str]) -> None:
        self.rules = rules
        self._pid = 0
        self._pipe = -1
        try:
            self._pipe, other = os.pipe()
        except OSError:
            return
        sys.stdout.flush()
        sys.stderr.flush()
        try:
            self._pid = os.fork()
        except OSError:  # no more processes are to be had
            os.close(other)
            return
        if self._pid:
            os.close(other)
            return
        code = 1
        try:  # the copy: whatever happens, it must never return to whoever called
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.close(self._pipe)
            found = _run(rules, program, lambda _: None)
            found.problems = problems
            with os.fdopen(other, "wb") as out:
                out.write(pickle.dumps(found))
            code = 0
        finally:
            os._exit(code)

    def result(self) -> Found | None:
        """What the rules found; None where the process could not be started or died."""
        if not self._pid:
            return None
        with os.fdopen(self._pipe, "rb") as source:
            data = source.read()
        self._pipe = -1
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        if status:
            return None
        found: Found = pickle.loads(data)
        return found

    def end(self) -> None:
        """Leave nothing behind, whatever state it is in."""
        if self._pipe >= 0:
            with suppress(OSError):
                os.close(self._pipe)
        if self._pid:
            with suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)


def _checked(rule: Rule, program: Program, failures: list[Failure]) -> list[Finding]:
    """What a rule finds. A rule that raises keeps what it found before, and the others go on."""
    found: list[Finding] = []
    try:
        found.extend(rule.check(program))
    except Exception as error:
        place = _place(error, program.modules)
        failures.append(Failure(rule.name, f"{said(error)}{f' (looking at {place})' if place else ''}", traceback.format_exc()))
    return found


def said(error: BaseException) -> str:
    """An error in one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _place(error: BaseException, modules: Mapping[str, object]) -> str:
    """The file that a rule looked at when it failed, as far as the variables on the way to the failure tell; the innermost one counts."""
    known = {id(module): module for module in modules.values()}
    place = ""
    for frame in _frames(error):
        for value in frame.values():
            module = value if id(value) in known else getattr(value, "module", None)
            if id(module) in known:
                place = str(getattr(module, "path", place))
    return place


def _frames(error: BaseException) -> Iterator[Mapping[str, object]]:
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame.f_locals
        trace = trace.tb_next

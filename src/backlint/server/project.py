"""A project as an editor shows it: what is found in each file, for the texts that are being edited.

Nothing here knows of a protocol. All methods that analyse run in one thread; what they have found may be read from any.
"""

from __future__ import annotations

import difflib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..baseline import BaselineError, Entry, load
from ..config import Config
from ..finding import Finding, Position, Step
from ..registry import Plugins, build_rules
from ..run import Progress
from ..settle import Report
from ..texts import Texts
from ..warm import Warm

NEWLINE = re.compile(r"\r\n?|\n")
#: A project that takes no longer than this, in seconds, is analysed as a whole with every change.
QUICK = 1.0


@dataclass(frozen=True)
class View:
    """What is known of a file.

    Attributes:
        text: The text in which the findings stand.
        report: The run that it comes from; its findings are those of `findings` that are fresh, and of other files.
    """

    path: str
    text: str
    findings: tuple[Finding, ...]
    report: Report


class Project:
    """A project and its views.

    Args:
        open: The texts of the files that are being edited, by path, are given to each run.

    Raises:
        ConfigError: A rule or an option that the settings name does not exist.
    """

    def __init__(self, config: Config, plugins: Plugins) -> None:
        self.config = config
        self.plugins = plugins
        self.warm = Warm(config, build_rules(plugins, config), plugins)
        self.report: Report | None = None
        self.seconds = 0.0
        self._texts: Texts | None = None
        self._views: dict[str, View] = {}

    @property
    def quick(self) -> bool:
        """Whether the whole is analysed so fast that there is no need to look at changed files first."""
        return self.seconds < QUICK

    def view(self, path: str) -> View | None:
        """What is known of a file; None before the first run, and for what is no file of the project."""
        report, texts = self.report, self._texts
        if report is None or texts is None or path not in texts.sources:
            return None
        known = self._views.get(path)
        return known or View(path, report.read(path), _of(report, path), report)

    def whole(self, edited: Mapping[str, str], progress: Progress) -> Report:
        """Analyse everything, with the files as they now are on the disk and the edited ones as they are in the editor."""
        started = time.monotonic()
        base = Texts.of_project(self.config)
        report = self.warm.analyse(base.overlaid(edited), progress=progress, baseline=self._baseline())
        self._texts, self.report = base, report
        self._views = {}
        self.seconds = time.monotonic() - started
        return report

    def near(self, focus: frozenset[str], edited: Mapping[str, str], progress: Progress) -> Report | None:
        """Look at changed files, and what is next to them. What only the whole program shows stays until the next run over it.

        None where nothing in `focus` belongs to the project as the last whole run saw it.
        """
        texts = self._texts
        focus = focus & texts.sources.keys() if texts is not None else frozenset()
        if texts is None or not focus:
            return None
        report = self.warm.analyse(texts.overlaid(edited), focus=focus, progress=progress, baseline=self._baseline())
        fresh: dict[str, View] = {}
        for path in focus:
            text = report.read(path)
            before = self.view(path)
            kept = carried(before, text, report) if before else ()
            findings = sorted((*_of(report, path), *kept), key=lambda finding: finding.sort_key)
            fresh[path] = View(path, text, tuple(findings), report)
        self._views |= fresh
        return report

    def _baseline(self) -> tuple[Entry, ...]:
        """What the project lives with for now. A baseline that cannot be read hides nothing; `backlint check` says why."""
        try:
            return load(self.config.root / self.config.baseline)
        except (OSError, BaselineError):
            return ()


def _of(report: Report, path: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in report.findings if finding.position.path == path)


def carried(before: View, text: str, report: Report) -> tuple[Finding, ...]:
    """The findings of an earlier view that a look at the changed file alone cannot judge, moved with their lines.

    These are the ones whose evidence leads through other files, and those that matter because of who leads there. One of whose lines has
    changed is let go of: most likely it is being repaired. Their fixes are left out, as they were made for the earlier text.
    """
    lines = _Moved(before.text, text)
    fresh = {_identity(finding) for finding in report.findings}
    found = []
    for finding in before.findings:
        alone = not finding.reach and all(step.position.path == before.path for step in finding.evidence)
        if alone or _identity(finding) in fresh:
            continue
        position = lines.moved(finding.position)
        steps = [
            (lines.moved(step.position) if step.position.path == before.path else step.position, step.message) for step in finding.evidence
        ]
        if position is not None and all(place is not None for place, _ in steps):
            evidence = tuple(Step(place, message) for place, message in steps if place is not None)
            found.append(replace(finding, position=position, evidence=evidence, fix=None))
    return tuple(found)


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    return (finding.rule, finding.position.path, finding.scope, finding.subject or finding.message)


class _Moved:
    """Where the lines of a text stand after an edit."""

    def __init__(self, before: str, after: str) -> None:
        old, new = NEWLINE.split(before), NEWLINE.split(after)
        most = min(len(old), len(new))
        head = next((index for index in range(most) if old[index] != new[index]), most)
        tail = next((index for index in range(most - head) if old[-1 - index] != new[-1 - index]), most - head)
        between = difflib.SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
        #: First line, counted from 1, how many, and by how many they have moved.
        self._stretches = [
            (1, head, 0),
            *((head + block.a + 1, block.size, block.b - block.a) for block in between.get_matching_blocks()),
            (len(old) - tail + 1, tail, len(new) - len(old)),
        ]

    def moved(self, position: Position) -> Position | None:
        """The place after the edit, None where one of its lines has changed."""
        for first, count, by in self._stretches:
            if first <= position.line and position.end_line < first + count:
                return replace(position, line=position.line + by, end_line=position.end_line + by)
        return None

"""What the page of the html format knows of the findings, as small as JSON allows.

    root        the project's name
    paths       the files that anything stands in; below, a file is its number in this list
    modules     their dotted names, "" where they have none
    lines       for each file the lines that are shown, {"12": text}, or {"12": [columns cut off at the left, text]} of very long ones
    rules       [full name, summary]
    packages    labels
    entries     entry points
    findings    the most severe first, then by path and place:
                [fingerprint, rule, severity from 1 (note) to 3 (error), file, line, column, end line, end column, message, scope, help,
                 evidence [[file, line, column, end line, end column, message]], entry points, fix, package]
                fix is 0 or [message, 1 if safe, [[file, line, rows]]], rows beginning with " ", "-" or "+"

Credentials are masked in all of it.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from typing import Any

from ..document import document
from ..finding import Finding, Position, Safety
from ..settle import Report
from .excerpt import Excerpts
from .hunks import hunks
from .identity import fingerprints
from .terminal import printable

#: Lines of code shown around a finding, and around a step of its evidence.
_AROUND = 2
_AROUND_STEP = 1
#: Of a place over many lines the first ones are shown.
_MOST_LINES = 12
#: Longer lines are cut around the place.
_MOST_COLUMNS = 300
_LEFT = 60
_FOLDERS = 2


class Table:
    """Things with their numbers, in the order in which they were first met."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def __getitem__(self, name: str) -> int:
        return self.numbers.setdefault(name, len(self.numbers))


def package(path: str, report: Report) -> str:
    """The package that a file belongs to, as the picture of the imports has it, else its folder."""
    picture = report.picture() if report.picture else None
    module = picture.modules.get(path) if picture else None
    if module is not None and module.part:
        return module.part
    folder = posixpath.dirname(path)
    return "/".join(folder.split("/")[:_FOLDERS]) or "."


def table(report: Report, excerpts: Excerpts) -> dict[str, Any]:
    """The data of the page."""
    return _Builder(report, excerpts).table()


class _Builder:
    def __init__(self, report: Report, excerpts: Excerpts) -> None:
        self.report = report
        self.excerpts = excerpts
        self.paths, self.rules, self.packages, self.entries = Table(), Table(), Table(), Table()
        self.lines: defaultdict[int, dict[int, str | list[Any]]] = defaultdict(dict)

    def table(self) -> dict[str, Any]:
        identities = fingerprints(self.report, self.excerpts)
        order = sorted(self.report.findings, key=lambda finding: (-finding.severity, finding.sort_key))
        findings = [self._finding(finding, identities[finding]) for finding in order]
        picture = self.report.picture() if self.report.picture else None
        modules = picture.modules if picture else {}
        summaries = {rule.name: document(rule).summary for rule in self.report.described}
        return {
            "root": self.report.root.name,
            "paths": [self._said(path) for path in self.paths.numbers],
            "modules": [modules[path].name if path in modules else "" for path in self.paths.numbers],
            "lines": [self.lines[number] for number in self.paths.numbers.values()],
            "rules": [[name, self._said(summaries.get(name, ""))] for name in self.rules.numbers],
            "packages": [self._said(name) for name in self.packages.numbers],
            "entries": list(self.entries.numbers),
            "findings": findings,
        }

    def _finding(self, finding: Finding, fingerprint: str) -> list[Any]:
        place = finding.position
        self._show(place, _AROUND)
        for step in finding.evidence:
            self._show(step.position, _AROUND_STEP)
        return [
            fingerprint,
            self.rules[finding.rule],
            int(finding.severity),
            *self._place(place),
            self._said(finding.message),
            self._said(finding.scope),
            self._said(finding.help),
            [[*self._place(step.position), self._said(step.message)] for step in finding.evidence],
            [self.entries[self._said(name)] for name in finding.reach],
            self._fix(finding),
            self.packages[package(place.path, self.report)],
        ]

    def _fix(self, finding: Finding) -> Any:
        if finding.fix is None:
            return 0
        changes = () if finding.sensitive else hunks(finding.fix, self.excerpts)
        rows = [[self.paths[hunk.path], hunk.line, [_visible(row) for row in hunk.rows]] for hunk in changes]
        return [self._said(finding.fix.message), int(finding.fix.safety is Safety.SAFE), rows]

    def _place(self, position: Position) -> tuple[int, int, int, int, int]:
        return (self.paths[position.path], position.line, position.column, max(position.end_line, position.line), position.end_column)

    def _said(self, text: str) -> str:
        return printable(self.excerpts.hide(text))

    def _show(self, position: Position, around: int) -> None:
        """Keep the lines of a place and around it."""
        rows = self.excerpts.rows(position.path)
        kept = self.lines[self.paths[position.path]]
        last = min(max(position.end_line, position.line), position.line + _MOST_LINES)
        for number in range(max(position.line - around, 1), min(last + around, len(rows)) + 1):
            if number in kept:
                continue
            row = _visible(rows[number - 1])
            if len(row) <= _MOST_COLUMNS:
                kept[number] = row
            else:
                left = max(position.column - 1 - _LEFT, 0) if number == position.line else 0
                kept[number] = [left, row[left : left + _MOST_COLUMNS]]


def _visible(row: str) -> str:
    """A source line in which nothing acts but tabs; it keeps its length."""
    if row.isascii() and row.isprintable():
        return row
    return "".join(character if character == "\t" or printable(character) == character else "\ufffd" for character in row)

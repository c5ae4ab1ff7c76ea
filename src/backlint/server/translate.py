"""Findings, places and edits in the words of the protocol."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lsprotocol import types as lsp
from pygls.workspace import PositionCodec

from ..finding import Finding, Position, Severity
from ..report.version import rule_url
from .project import NEWLINE, View

SOURCE = "backlint"
_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
#: Steps of the evidence that are told beside a finding; editors show them as a list.
_STEPS = 20


class Translator:
    """Turns places into the units in which the client counts columns.

    Args:
        codec: Knows these units, UTF-16 unless client and server agree on others.
        root: The project's root.
        read: The text of a file of the project by its path.
    """

    def __init__(self, codec: PositionCodec, root: Path, read: Callable[[str], str]) -> None:
        self._codec = codec
        self._root = root
        self._read = read
        self._rows: dict[str, list[str]] = {}

    def uri(self, path: str) -> str:
        """The address of a file of the project."""
        return (self._root / path).as_uri()

    def range(self, position: Position) -> lsp.Range:
        """A place of the project."""
        if position.path not in self._rows:
            try:
                self._rows[position.path] = NEWLINE.split(self._read(position.path))
            except (OSError, ValueError):
                self._rows[position.path] = []
        rows = self._rows[position.path]
        return lsp.Range(
            start=self._place(rows, position.line, position.column), end=self._place(rows, position.end_line, position.end_column)
        )

    def diagnostic(self, finding: Finding) -> lsp.Diagnostic:
        """A finding. Its help follows the message; its evidence is related information."""
        url = rule_url(finding.name)
        text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
        if finding.reach:
            text += f"\nReached from {', '.join(finding.reach)}."
        return lsp.Diagnostic(
            range=self.range(finding.position),
            message=text,
            severity=_SEVERITIES[finding.severity],
            code=finding.name,
            code_description=lsp.CodeDescription(href=url) if url else None,
            source=SOURCE,
            tags=[lsp.DiagnosticTag.Unnecessary] if finding.rule == "backlint/unused-suppression" else None,
            related_information=[
                lsp.DiagnosticRelatedInformation(
                    location=lsp.Location(uri=self.uri(step.position.path), range=self.range(step.position)), message=step.message
                )
                for step in finding.evidence[:_STEPS]
            ]
            or None,
        )

    def edits(self, before: str, after: str) -> list[lsp.TextEdit]:
        """What turns a text into another, whole lines at a time: cursors and marks elsewhere stay where they are."""
        rows = NEWLINE.split(before)
        return [
            lsp.TextEdit(range=lsp.Range(start=self._boundary(rows, first), end=self._boundary(rows, last)), new_text=text)
            for first, last, text in changed_lines(before, after)
        ]

    def _place(self, rows: Sequence[str], line: int, column: int) -> lsp.Position:
        row = rows[line - 1] if 0 < line <= len(rows) else ""
        return lsp.Position(line=max(line - 1, 0), character=self._codec.client_num_units(row[: column - 1]))

    def _boundary(self, rows: Sequence[str], line: int) -> lsp.Position:
        """The beginning of a line, counted from 0; the end of the text behind its last one."""
        if line < len(rows):
            return lsp.Position(line=line, character=0)
        return lsp.Position(line=len(rows) - 1, character=self._codec.client_num_units(rows[-1]))


def changed_lines(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of lines of `before` (from 0, the end exclusive) that are different in `after`, and what comes there instead."""
    old, new = _lines(before), _lines(after)
    most = min(len(old), len(new))
    head = next((index for index in range(most) if old[index] != new[index]), most)
    tail = next((index for index in range(most - head) if old[-1 - index] != new[-1 - index]), most - head)
    matcher = difflib.SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield head + first, head + last, "".join(new[head + start : head + end])


def _lines(text: str) -> list[str]:
    """The lines of a text with their ends."""
    found, start = [], 0
    for newline in NEWLINE.finditer(text):
        found.append(text[start : newline.end()])
        start = newline.end()
    return [*found, text[start:]]


def at(view: View, translator: Translator, wanted: lsp.Range) -> Iterator[Finding]:
    """The findings of a view that a range of the client touches."""
    for finding in view.findings:
        place = translator.range(finding.position)
        if _key(place.start) <= _key(wanted.end) and _key(place.end) >= _key(wanted.start):
            yield finding


def _key(position: lsp.Position) -> tuple[int, int]:
    return (position.line, position.character)

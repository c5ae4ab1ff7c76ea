"""The source text behind a report, line by line, with credentials masked."""

from __future__ import annotations

import re
from collections import defaultdict

from ..finding import Position
from ..settle import Report

_LINE = re.compile(r"\r\n?|\n")
_QUOTED = re.compile(r"""(?P<open>\"\"\"|'''|"|')(?P<value>(?:\\.|(?!(?P=open)).)*)(?P<close>(?P=open)|$)""")
_VALUE = re.compile(r"^[^=:]*[=:]\s*(?P<value>\S.*)$")
_SHOWN = 4
#: A shorter text is too likely to stand elsewhere by chance.
_RECOGNISABLE = 8


class Excerpts:
    """Lines and snippets of the files of a report.

    What a sensitive finding stands on, suppressed or not, is masked wherever the same text is shown, whichever finding shows it.
    """

    def __init__(self, report: Report) -> None:
        self._read = report.read
        self._rows: dict[str, list[str] | None] = {}
        self._texts: dict[str, str | None] = {}
        self._sensitive: defaultdict[str, list[Position]] = defaultdict(list)
        self._values: list[str] | None = None
        for finding in (*report.findings, *report.suppressed, *report.baselined):
            if finding.sensitive:
                self._sensitive[finding.position.path].append(finding.position)

    def text(self, path: str) -> str | None:
        """The whole text as it is, nothing masked; None where it cannot be read."""
        if path not in self._texts:
            try:
                self._texts[path] = self._read(path)
            except (OSError, LookupError, ValueError, SyntaxError):
                self._texts[path] = None
        return self._texts[path]

    def rows(self, path: str) -> list[str]:
        """All lines without their ends, masked where needed; none where the file cannot be read."""
        if path not in self._rows:
            text = self.text(path)
            rows = None if text is None else _LINE.split(text)
            if rows is not None and self._sensitive:
                for position in self._sensitive.get(path, ()):
                    _mask(rows, position, path)
                for value in self._credentials():
                    rows = [row.replace(value, masked(value)) if value in row else row for row in rows]
            self._rows[path] = rows
        return self._rows[path] or []

    def _credentials(self) -> list[str]:
        """The texts of all sensitive places that are long enough to be recognised elsewhere, the longest first."""
        if self._values is None:
            values: set[str] = set()
            for path, positions in self._sensitive.items():
                text = self.text(path)
                rows = [] if text is None else _LINE.split(text)
                for position in positions:
                    values |= _mask(rows, position, path)
            self._values = sorted((value for value in values if len(value) >= _RECOGNISABLE), key=lambda value: (-len(value), value))
        return self._values

    def hide(self, text: str) -> str:
        """Any text, with the credentials masked that the report is about, as far as they can be recognised."""
        for value in self._credentials():
            if value in text:
                text = text.replace(value, masked(value))
        return text

    def line(self, path: str, number: int) -> str | None:
        """One line, counted from 1; None where there is none."""
        rows = self.rows(path)
        return rows[number - 1] if 0 < number <= len(rows) else None

    def snippet(self, position: Position) -> str:
        """The text at a position, empty where it cannot be read."""
        rows = self.rows(position.path)[position.line - 1 : max(position.end_line, position.line)]
        if not rows:
            return ""
        if position.end_line <= position.line:
            return rows[0][position.column - 1 : position.end_column - 1]
        rows[0] = rows[0][position.column - 1 :]
        if len(rows) == position.end_line - position.line + 1:
            rows[-1] = rows[-1][: position.end_column - 1]
        return "\n".join(rows)


def masked(value: str) -> str:
    """A credential as it may be shown: its first characters if it is long, asterisks for the rest, the same length."""
    shown = _SHOWN if len(value) >= 3 * _SHOWN else 0
    return value[:shown] + "*" * (len(value) - shown)


def _mask(rows: list[str], position: Position, path: str) -> set[str]:
    """Mask the text at a sensitive position in place, and give it. Quotes and the width of the lines stay.

    What is masked are the string literals that the position touches; where it touches none, all of its lines; in files without quotes what
    stands behind the first `=` or `:`.
    """
    found: set[str] = set()
    last = min(max(position.end_line, position.line), len(rows))
    for number in range(position.line, last + 1):
        row = rows[number - 1]
        start = position.column - 1 if number == position.line else 0
        end = max(position.end_column - 1 if number == position.end_line else len(row), start)
        spans = [match.span("value") for match in _QUOTED.finditer(row)] if number == position.line else []
        spans = [span for span in spans if span[0] <= end and span[1] >= start] or spans
        if not spans and not path.endswith((".py", ".pyi")) and number == position.line and (match := _VALUE.match(row)):
            spans = [match.span("value")]
        if not spans:  # a later line of a literal over several lines, or no literal at all
            spans = [(start + match.start(), start + match.end()) for match in re.finditer(r"[^\s\"']+", row[start:end])]
        for begin, stop in spans:
            found.add(row[begin:stop])
            row = row[:begin] + masked(row[begin:stop]) + row[stop:]
        rows[number - 1] = row
    return found

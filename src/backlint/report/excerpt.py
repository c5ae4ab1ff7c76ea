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


class Excerpts:
    """Lines and snippets of the files of a report.

    Lines on which a sensitive finding stands, suppressed or not, come with every string literal masked, whichever finding shows them.
    """

    def __init__(self, report: Report) -> None:
        self._read = report.read
        self._rows: dict[str, list[str] | None] = {}
        self._texts: dict[str, str | None] = {}
        self._sensitive: defaultdict[str, list[Position]] = defaultdict(list)
        for finding in (*report.findings, *report.suppressed):
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
            if rows is not None:
                for position in self._sensitive.get(path, ()):
                    _mask(rows, position, path)
            self._rows[path] = rows
        return self._rows[path] or []

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


def _mask(rows: list[str], position: Position, path: str) -> None:
    """Mask the lines of a sensitive position in place. Quotes, names and the width of the line stay."""
    last = min(max(position.end_line, position.line), len(rows))
    for number in range(position.line, last + 1):
        row = rows[number - 1]
        inside = number > position.line  # a later line of a literal over several lines
        if not inside and _QUOTED.search(row):
            row = _QUOTED.sub(lambda match: match.group("open") + masked(match.group("value")) + match.group("close"), row)
        elif not inside and not path.endswith((".py", ".pyi")) and (match := _VALUE.match(row)):
            row = row[: match.start("value")] + masked(match.group("value"))
        elif inside or position.end_line > position.line or position.column > 1:
            start = 0 if inside else position.column - 1
            end = position.end_column - 1 if number == position.end_line else len(row)
            end = max(end, start)
            row = row[:start] + re.sub(r"[^\s\"']+", lambda match: masked(match.group()), row[start:end]) + row[end:]
        rows[number - 1] = row

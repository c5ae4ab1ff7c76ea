"""The default format: each finding like a good compiler's message, with its code, its evidence and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from ..finding import Finding, Position, Safety
from ..settle import Report
from .excerpt import Excerpts
from .terminal import cells, encodable, paint, printable, width

#: Longer source lines are cut to this many columns around the marked place.
_COLUMNS = 140
_MARGIN = 30
#: A place of more lines than this is shown by its first lines and its last.
_LINES = 5
_REACH = 4


def render(report: Report, out: TextIO, *, color: bool) -> None:
    """Write all findings, a blank line between them. Nothing is written where there are none."""
    excerpts = Excerpts(report)
    for number, finding in enumerate(report.findings):
        block = "\n".join(_block(finding, excerpts, color))
        out.write(encodable(("\n" if number else "") + block + "\n", out))


def _block(finding: Finding, excerpts: Excerpts, color: bool) -> Iterator[str]:
    level = finding.severity.label
    numbers = _numbers(finding.position)
    pad = " " * len(str(max(numbers)))
    bar = paint("|", "gutter", color)
    yield f"{paint(f'{level}[{printable(finding.name)}]', level, color)} {paint(printable(finding.message), 'bold', color)}"
    yield f"{pad}{paint('-->', 'gutter', color)} {location(finding.position)}"
    frame = list(_frame(finding.position, numbers, excerpts, pad, level, color))
    if frame:
        yield f"{pad} {bar}"
        yield from frame
    yield from _evidence(finding, excerpts, pad, color)
    equals = f"{pad} {paint('=', 'gutter', color)} "
    if finding.reach:
        yield f"{equals}reached from {printable(', '.join(finding.reach[:_REACH]))}" + _more(len(finding.reach) - _REACH)
    if finding.help:
        yield f"{equals}{paint('help:', 'help', color)} {printable(finding.help)}"
    if finding.fix is not None:
        how = "--fix" if finding.fix.safety is Safety.SAFE else "--fix --unsafe-fixes"
        yield f"{equals}{paint('fix:', 'help', color)} {printable(finding.fix.message)} ({how})"


def location(position: Position) -> str:
    """`path:line:column`, which terminals and editors make a link."""
    return f"{printable(position.path)}:{position.line}:{position.column}"


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""


def _numbers(position: Position) -> list[int]:
    """The lines of the place that are shown."""
    numbers = list(range(position.line, max(position.end_line, position.line) + 1))
    return numbers if len(numbers) <= _LINES else [*numbers[: _LINES - 1], numbers[-1]]


def _frame(position: Position, numbers: list[int], excerpts: Excerpts, pad: str, level: str, color: bool) -> Iterator[str]:
    """The lines of the place, each with its carets."""
    bar = paint("|", "gutter", color)
    before = numbers[0]
    for number in numbers:
        row = excerpts.line(position.path, number)
        if row is None:
            return
        if number > before + 1:
            yield f"{paint('...', 'gutter', color)}"
        before = number
        start = position.column - 1 if number == position.line else len(row) - len(row.lstrip())
        end = position.end_column - 1 if number == max(position.end_line, position.line) else len(row.rstrip())
        shown, carets = _marked(row, start, end)
        gutter = paint(str(number).rjust(len(pad)), "gutter", color)
        yield f"{gutter} {bar} {shown}".rstrip()
        yield f"{pad} {bar} {_painted(carets, level, color)}"


def _painted(carets: str, level: str, color: bool) -> str:
    marks = carets.lstrip()
    return carets[: len(carets) - len(marks)] + paint(marks, level, color)


def _marked(row: str, start: int, end: int) -> tuple[str, str]:
    """A source line as it is shown, and the carets below it for the characters from `start` up to `end`."""
    shown = cells(row)
    start = max(min(start, len(shown)), 0)
    end = max(min(end, len(shown)), start)
    first, last = 0, len(shown)
    lead = tail = ""
    if sum(map(width, shown)) > _COLUMNS:
        first = max(start - _MARGIN, 0)
        total = 0
        last = first
        while last < len(shown) and total < _COLUMNS:
            total += width(shown[last])
            last += 1
        lead, tail = "…" if first else "", "…" if last < len(shown) else ""
        end = max(min(end, last), start)
    left = len(lead) + sum(map(width, shown[first:start]))
    carets = max(sum(map(width, shown[start:end])), 1)
    return lead + "".join(shown[first:last]) + tail, " " * left + "^" * carets


def _evidence(finding: Finding, excerpts: Excerpts, pad: str, color: bool) -> Iterator[str]:
    """The chain of steps as a small tree, each with its line of code."""
    for number, step in enumerate(finding.evidence):
        final = number == len(finding.evidence) - 1
        branch = paint(f"{pad} {'└─' if final else '├─'}", "gutter", color)
        stem = f"{pad}    " if final else paint(f"{pad} │", "gutter", color) + "  "
        where = f"{printable(step.position.path)}:{step.position.line}"
        yield f"{branch} {paint(where, 'bold', color)}: {printable(step.message)}"
        row = excerpts.line(step.position.path, step.position.line)
        if row and row.strip():
            code = "".join(cells(row.strip()))
            if len(code) > _COLUMNS:
                code = code[:_COLUMNS] + "…"
            yield f"{stem}     {paint(code, 'dim', color)}"

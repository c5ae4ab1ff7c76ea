"""A fix as the lines that it takes away and puts in."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..finding import Edit, Fix
from .excerpt import Excerpts

_LINE = re.compile(r"\r\n?|\n")
_CONTEXT = 2


@dataclass(frozen=True)
class Hunk:
    """One place that a fix changes.

    Attributes:
        path: The file.
        line: The number of the first row, in the file as it is.
        rows: Each begins with " " (stays), "-" (goes) or "+" (comes).
    """

    path: str
    line: int
    rows: tuple[str, ...]


def hunks(fix: Fix, excerpts: Excerpts) -> tuple[Hunk, ...]:
    """What a fix does, by path and place. None at all where a file cannot be read, or where a line to change holds a credential: what is
    masked here could come back in what stands there instead."""
    found: list[Hunk] = []
    for path, edits in groupby(sorted(fix.edits), key=lambda edit: edit.path):
        made = _of_file(path, list(edits), excerpts)
        if made is None:
            return ()
        found += made
    return tuple(found)


def _of_file(path: str, edits: list[Edit], excerpts: Excerpts) -> list[Hunk] | None:
    text = excerpts.text(path)
    if text is None or any(edit.end > len(text) for edit in edits):
        return None
    shown = excerpts.rows(path)
    raw = _LINE.split(text)
    starts = [0, *(match.end() for match in _LINE.finditer(text))]
    found: list[Hunk] = []
    for first, last, group in _blocks(edits, starts):
        if shown[first : last + 1] != raw[first : last + 1]:
            return None
        begin = starts[first]
        end = starts[last] + len(raw[last])
        new = text[begin:end]
        for edit in reversed(group):
            new = new[: edit.start - begin] + edit.text + new[edit.end - begin :]
        before, after = raw[first : last + 1], [excerpts.hide(row) for row in _LINE.split(new)]
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        tail = 0
        while tail < min(len(before), len(after)) - same and before[-1 - tail] == after[-1 - tail]:
            tail += 1
        top = max(first + same - _CONTEXT, 0)
        below = last + 1 - tail
        rows = [f" {row}" for row in shown[top : first + same]]
        rows += [f"-{row}" for row in before[same : len(before) - tail]]
        rows += [f"+{row}" for row in after[same : len(after) - tail]]
        rows += [f" {row}" for row in shown[below : below + _CONTEXT]]
        found.append(Hunk(path, top + 1, tuple(rows)))
    return found


def _blocks(edits: list[Edit], starts: list[int]) -> Iterator[tuple[int, int, list[Edit]]]:
    """The first and last line (from 0) of edits whose surroundings touch, and these edits."""
    group: list[Edit] = []
    first = last = -1
    for edit in edits:
        top, bottom = (bisect.bisect_right(starts, offset) - 1 for offset in (edit.start, edit.end))
        if group and top > last + 2 * _CONTEXT:
            yield first, last, group
            group = []
        if not group:
            first = top
        last = max(last, bottom) if group else bottom
        group.append(edit)
    if group:
        yield first, last, group

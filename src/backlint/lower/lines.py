"""Logical lines of a text, and exact places found in them on demand.

LibCST nodes carry no positions, and asking its position provider costs twice the parse. But a statement's header is exactly one logical
line, so counting statements while walking the tree gives every fact its line for nothing; the column is looked up in that line's text
when, and only when, something is reported there.
"""

from __future__ import annotations

import bisect
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..facts import Mark
from ..finding import Position

_STRING = (
    r"""(?:(?<![\w])[A-Za-z]{1,3})?"""
    r"""(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''"""
    r"""|"(?:[^"\\\r\n]|\\(?:\r\n|.))*"|'(?:[^'\\\r\n]|\\(?:\r\n|.))*')"""
)
#: One physical line, or several where a string or a backslash joins them. An unclosed quote counts as an ordinary character.
_SPAN = re.compile(rf"""(?:[^\r\n"'#\\]+|{_STRING}|\\(?:\r\n|.)|\#[^\r\n]*|["'\\])*(?:\r\n?|\n|\Z)""", re.DOTALL)
_TOKEN = re.compile(rf"(?P<string>{_STRING})|(?P<comment>\#[^\r\n]*)", re.DOTALL)
_NEWLINE = re.compile(r"\r\n?|\n")
_CLOSER = re.compile(r"[\"'#\\\ufeff]")
_BRACKET = re.compile(r"[()\[\]{}]")
_OPEN, _CLOSE = "([{", ")]}"
_NESTED = 200
_CHAINING = re.compile(r"[-+*/.~]|\b(?:not|lambda|else|and|or)\b|\(\)|\]\[")
_CHAINED = 1500
_PAIRS = tuple(zip(_OPEN, _CLOSE, strict=True))


@dataclass(frozen=True)
class Literal:
    """A string token: its digest as in `facts.String`, its offsets in the text and the token itself."""

    digest: int
    start: int
    end: int
    raw: str


@dataclass(frozen=True)
class Lines:
    """The physical and logical lines of a text.

    Attributes:
        starts: Offset of each physical line.
        logical: First physical line (from 1) of each logical line that holds a statement or a header, in order.
        spans: Offsets (start, end) of each of these logical lines.
    """

    starts: tuple[int, ...]
    logical: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of the logical line that begins at, or holds, a physical line."""
        index = max(bisect.bisect_right(self.logical, line) - 1, 0)
        if not self.spans:
            return (0, 0)
        return self.spans[index]


def _depth(span: str) -> int:
    """Opening minus closing brackets, outside strings and comments."""
    if '"' in span or "'" in span or "#" in span:
        span = _TOKEN.sub("", span)
    return sum(map(span.count, _OPEN)) - sum(map(span.count, _CLOSE))


def split(text: str) -> Lines:
    """Find all lines of a text. Never fails; for a text that is not Python the logical lines mean nothing."""
    starts: list[int] = [0]
    logical: list[int] = []
    spans: list[tuple[int, int]] = []
    depth = 0
    first = -1
    begin = 0
    position = 0
    size = len(text)
    plain = "\r" not in text
    while position < size:
        line = len(starts)
        end = text.find("\n", position) + 1 if plain else 0
        # Most lines hold no string, comment or backslash: they end where they end. The others may go on, which takes a closer look.
        if not end or _CLOSER.search(text, position, end):
            match = _SPAN.match(text, position)
            end = match.end() if match else size
            if end == position:
                break
            span = text[position:end]
            stripped = span.lstrip(" \t\f\r\n\ufeff")
            counts = depth or (stripped and stripped[0] != "#" and stripped.strip("\\ \t\f\r\n"))
            delta = _depth(span) if counts and _BRACKET.search(span) else 0
            if plain and text.find("\n", position, end) == end - 1:
                starts.append(end)
            else:
                starts.extend(newline.end() for newline in _NEWLINE.finditer(text, position, end))
        else:
            span = text[position:end]
            counts = depth or not span.isspace()
            delta = 0
            if counts and _BRACKET.search(span):
                for opening, closing in _PAIRS:
                    delta += span.count(opening) - span.count(closing)
            starts.append(end)
        if counts:
            if first < 0:
                first, begin = line, position
            depth = max(depth + delta, 0)
            if not depth:
                logical.append(first)
                spans.append((begin, end))
                first = -1
        position = end
    if first >= 0:
        logical.append(first)
        spans.append((begin, size))
    return Lines(tuple(starts), tuple(logical), tuple(spans))


def nested_too_deeply(text: str, found: Lines) -> bool:
    """Whether an expression, or a chain of `elif`, is so deep that LibCST's native parser might run out of stack, which ends the process.

    The limit for brackets is CPython's own; the others are far beyond what anybody writes and well below where LibCST 1.9 fails.
    """
    for start, end in found.spans:
        if end - start < 2 * _NESTED:
            continue
        code = _TOKEN.sub("", text[start:end])
        depth = deepest = 0
        for bracket in _BRACKET.findall(code):
            depth += 1 if bracket in _OPEN else -1
            deepest = max(deepest, depth)
        if deepest > _NESTED or len(_CHAINING.findall(code)) - code.count(",") > _CHAINED:
            return True
    return text.count("elif ") > _CHAINED


@lru_cache(maxsize=64)
def lines(text: str) -> Lines:
    """`split`, remembered for the texts asked about last."""
    return split(text)


def literals(text: str, line: int) -> list[Literal]:
    """The string tokens of the logical line that starts at the physical line `line`, in source order."""
    return literals_between(text, *lines(text).span(line))


def literals_between(text: str, start: int, end: int) -> list[Literal]:
    """The string tokens between two offsets that both stand where a logical line begins, in source order."""
    return [
        Literal(digest(match.group()), match.start(), match.end(), match.group())
        for match in _TOKEN.finditer(text, start, end)
        if match.lastgroup == "string"
    ]


def comments(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the comments of a text: where their hash stands and where their line ends. What looks like one in a string is none."""
    return (match.span() for match in _TOKEN.finditer(text) if match.lastgroup == "comment")


def strings(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the string tokens of a text."""
    return (match.span() for match in _TOKEN.finditer(text) if match.lastgroup == "string")


def digest(token: str) -> int:
    """The CRC-32 by which facts refer to a string token without holding it."""
    return zlib.crc32(token.encode("utf-8", "surrogatepass"))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def without_text(code: str) -> str:
    """The same code with quotes for every character of its strings and blanks for those of its comments."""
    return _TOKEN.sub(lambda match: ('"' if match.lastgroup == "string" else " ") * len(match.group()), code)


def find(text: str, mark: Mark) -> tuple[int, int]:
    """Offsets of what a mark points at: the dotted name before a call's parenthesis, an attribute's name, or a header up to its colon."""
    start, end = lines(text).span(mark.line)
    code = text[start:end]
    if mark.name:
        name = re.escape(mark.name)
        if mark.kind == "call":
            pattern = re.compile(rf"(?<!\w)(?<!def )(?<!class ){name}\s*\(")
        elif mark.kind == "read":
            pattern = re.compile(rf"(?<=\.){name}\b(?!\s*\()")
        else:
            pattern = re.compile(rf"(?<!\w){name}\b")
        for candidate in (_TOKEN.sub(_blank, code), code):
            found = [match.start() for match in pattern.finditer(candidate)]
            if found:
                at = found[min(mark.nth, len(found) - 1)]
                left = at
                while left > 0 and (candidate[left - 1].isalnum() or candidate[left - 1] in "._"):
                    left -= 1
                if candidate[left] == ".":
                    left += 1
                return start + left, start + at + len(mark.name)
    lead = len(code) - len(code.lstrip())
    stop = _NEWLINE.search(code, lead)
    header = code[lead : stop.start() if stop else len(code)]
    bare = _TOKEN.sub(lambda m: m.group() if m.lastgroup == "string" else "", header).rstrip()
    return start + lead, start + lead + max(len(bare), 1)


def locate(text: str, path: str, mark: Mark) -> Position:
    """The exact place of a mark in the text of the file `path`; one line at most."""
    start, end = find(text, mark)
    index = lines(text)
    line, column = index.place(min(start, max(len(text) - 1, 0)))
    end_line, end_column = index.place(end)
    if end_line != line:
        end_line, end_column = line, column + 1
    return Position(path, line, column, end_line, end_column)


def arguments(text: str, mark: Mark) -> tuple[int, int] | None:
    """Offsets of a call's parentheses: just after the opening one and at the closing one. None where they are not found."""
    _, end = find(text, mark)
    opening = re.compile(r"\s*\(").match(text, end)
    if not mark.name or mark.kind != "call" or opening is None:
        return None
    stop = lines(text).span(mark.line)[1]
    blanked = _TOKEN.sub(_blank, text[opening.end() : stop])
    depth = 1
    for offset, character in enumerate(blanked):
        depth += (character in _OPEN) - (character in _CLOSE)
        if not depth:
            return opening.end(), opening.end() + offset
    return None


def decorator(text: str, mark: Mark, count: int, index: int) -> Mark:
    """The place of the decorator `index` of the `count` that stand above a `def` or `class` at `mark`."""
    logical = lines(text).logical
    first = bisect.bisect_left(logical, mark.line) - count
    return Mark(logical[max(first + index, 0)])

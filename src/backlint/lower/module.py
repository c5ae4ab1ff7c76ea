"""A file's text read by LibCST, walked once, and let go."""

from __future__ import annotations

import re
import sys

import libcst as cst

from ..facts import ModuleFacts
from .lines import Lines, comments, nested_too_deeply, split
from .nodes import hasten
from .statements import Statements

#: Chains as long as `nested_too_deeply` lets through take a few calls for each link.
_RECURSION = 12_000
_MARKER = re.compile(r"#\s*(backlint:.*)")


def lower(text: str) -> ModuleFacts:
    """The facts of a Python file. Never raises: a text that is not Python gives facts with `error` and nothing else."""
    lines = split(text)
    ignores = _ignores(text, lines)
    if nested_too_deeply(text, lines):
        return _failed(1, 1, "nested too deeply to be read", ignores, lines)
    hasten()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION))
    try:
        tree = cst.parse_module(text.removeprefix("\ufeff"))
    except cst.ParserSyntaxError as error:
        return _failed(error.raw_line, error.raw_column + 1, _first_line(error.message), ignores, lines)
    except RecursionError:
        return _failed(1, 1, "nested too deeply to be read", ignores, lines)
    except Exception as error:  # the native parser has failed in other ways on hostile input
        return _failed(1, 1, f"cannot be parsed: {type(error).__name__}", ignores, lines)
    try:
        walk = Statements(lines)
        walk.module(tree)
        if walk.count != len(lines.logical):
            walk = Statements(_counted(tree, lines))
            walk.module(tree)
    except RecursionError:
        return _failed(1, 1, "nested too deeply to be analysed", ignores, lines)
    walk.release()
    return ModuleFacts(
        tuple(walk.imports),
        tuple(function for function in walk.functions if function is not None),
        tuple(cls for cls in walk.classes if cls is not None),
        tuple(walk.strings),
        walk.exports,
        ignores,
        len(lines.starts),
        walk.main,
    )


def _failed(line: int, column: int, message: str, ignores: tuple[tuple[int, bool, str], ...], lines: Lines) -> ModuleFacts:
    return ModuleFacts((), (), (), (), None, ignores, len(lines.starts), 0, (max(line, 1), max(column, 1), message))


def _first_line(message: str) -> str:
    return message.strip().splitlines()[0] if message.strip() else "invalid syntax"


def _ignores(text: str, lines: Lines) -> tuple[tuple[int, bool, str], ...]:
    """The comments addressed to backlint: line, whether nothing else stands on it, and the text from `backlint:` on."""
    if "backlint:" not in text:
        return ()
    found: list[tuple[int, bool, str]] = []
    for start, end in comments(text):
        comment = _MARKER.search(text, start, end)
        if comment is not None:
            line, column = lines.place(start)
            own = not text[start - column + 1 : start].strip()
            found.append((line, own, comment.group(1).strip()))
    return tuple(found)


def _counted(tree: cst.Module, lines: Lines) -> Lines:
    """The logical lines as LibCST's position provider sees them: slow, for the rare text that the line splitter misreads."""
    from libcst.metadata import MetadataWrapper, PositionProvider

    positions = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    found: dict[int, int] = {}
    headers = (
        cst.SimpleStatementLine,
        cst.BaseCompoundStatement,
        cst.Else,
        cst.ExceptHandler,
        cst.ExceptStarHandler,
        cst.Finally,
        cst.Decorator,
        cst.MatchCase,
    )
    for node, place in positions.items():
        if not isinstance(node, headers):
            continue
        line = place.start.line
        if isinstance(node, (cst.FunctionDef, cst.ClassDef)) and node.decorators:
            line = positions[node.name].start.line
        found[line] = max(place.end.line if isinstance(node, cst.SimpleStatementLine) else line, found.get(line, 0))
    starts = lines.starts
    logical = tuple(sorted(found))
    spans = tuple((starts[line - 1], starts[found[line]] if found[line] < len(starts) else 1 << 40) for line in logical)
    return Lines(starts, logical, spans)

"""Places where every error is caught, whatever it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backlint.link.frames import Frame
from backlint.link.program import Program
from backlint.link.values import ClassValue, Instance, Sequence
from backlint.lower.lines import lines, without_text
from backlint_checks.retries.shape import Shape

#: The widest first.
_BROAD = ("builtins.BaseException", "builtins.Exception")
_INDENT = re.compile(r"[ \t]*")


@dataclass(frozen=True)
class Handler:
    """A handler that takes every error.

    Attributes:
        shape: The function that it stands in.
        block: The block of the handler, or of the `with` statement that suppresses.
        work: The block whose errors it takes: of the `try`, or the `with` statement itself.
        name: What the error is called in it, "" where it has no name.
        widest: Whether it also takes what is no Exception: a bare `except`, or one of BaseException.
    """

    shape: Shape
    block: int
    work: int
    name: str
    widest: bool

    @property
    def frame(self) -> Frame:
        """The function as it is for all its callers."""
        return self.shape.frame

    @property
    def suppresses(self) -> bool:
        """Whether it is a `with` statement, which has no statements of its own for a failure."""
        return self.block == self.work

    @property
    def around(self) -> int:
        """The block that its statement stands in."""
        return self.shape.blocks[self.work].parent

    def span(self) -> tuple[int, int]:
        """The first and last line of the handler's statements, header included."""
        return extent(self.shape, self.block)


def handlers(program: Program, frame: Frame) -> Iterator[Handler]:
    """The broad handlers of a function, in the order of the text."""
    shape: Shape | None = None
    for index, block in enumerate(frame.function.facts.blocks):
        if block.kind not in ("except", "with"):
            continue
        width = _width(program, frame, block.nodes) if block.kind == "except" else _suppressed(program, frame, block.nodes)
        if width is not None:
            shape = shape or Shape(frame, program.text(frame.function.module.path))
            work = block.partner if block.kind == "except" else index
            name = block.targets[0] if block.kind == "except" and block.targets else ""
            yield Handler(shape, index, work, name, not width)


def broad(program: Program, frame: Frame, index: int) -> bool:
    """Whether the handler with this block takes every error."""
    return _width(program, frame, frame.function.facts.blocks[index].nodes) is not None


def suppresses(program: Program, frame: Frame, index: int) -> bool:
    """Whether the `with` statement with this block takes every error."""
    return _suppressed(program, frame, frame.function.facts.blocks[index].nodes) is not None


def extent(shape: Shape, block: int) -> tuple[int, int]:
    """The first and last line of a compound statement's part: its header and all that is indented deeper."""
    found = lines(shape.text)
    first = shape.blocks[block].mark.line
    header = _indent(shape.line(first))
    last = first
    for line in found.logical[_after(found.logical, first) :]:
        if _indent(shape.line(line)) <= header:
            break
        last = line
    return first, last


def code(shape: Shape, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The logical lines between two lines, without their strings and comments."""
    found = lines(shape.text)
    for line in found.logical[_after(found.logical, first - 1) :]:
        if line > last:
            return
        yield line, without_text(shape.line(line))


def mentioned(text: str, name: str) -> bool:
    """Whether a piece of code reads or writes a name, as a name of its own and not as that of an attribute or a keyword argument."""
    return re.search(rf"(?<![\w.]){re.escape(name)}\b(?!\s*=[^=])", text) is not None


def _after(logical: tuple[int, ...], line: int) -> int:
    """The index of the first logical line that begins after a line."""
    low, high = 0, len(logical)
    while low < high:
        middle = (low + high) // 2
        if logical[middle] <= line:
            low = middle + 1
        else:
            high = middle
    return low


def _indent(line: str) -> int:
    match = _INDENT.match(line)
    return len(match.group().expandtabs()) if match else 0


def _width(program: Program, frame: Frame, nodes: tuple[int, ...]) -> int | None:
    """0 for a handler that takes everything, 1 for one that takes every Exception, None for a narrower one."""
    if not nodes:
        return 0
    return _widest(program, frame, nodes)


def _suppressed(program: Program, frame: Frame, managers: tuple[int, ...]) -> int | None:
    table = frame.function.facts.nodes
    for manager in managers:
        if table[manager][0] != "call":
            continue
        for value in program.evaluator.eval(frame, manager):
            if isinstance(value, Instance) and value.cls.path == "contextlib.suppress":
                width = _widest(program, frame, (node for node in table[manager][2] if isinstance(node, int)))
                if width is not None:
                    return width
    return None


def _widest(program: Program, frame: Frame, nodes: Iterable[int]) -> int | None:
    """The width of the widest of some types, written as they are or as tuples of them."""
    table = frame.function.facts.nodes
    found: list[int] = []
    for index in nodes:
        if table[index][0] == "tuple":
            width = _widest(program, frame, table[index][1])
            found.extend(() if width is None else (width,))
            continue
        # A model may call an exception of its library by a wider name, so only what is written as one counts, or what holds several.
        written = str(table[index][-1]) in ("Exception", "BaseException")
        for value in program.evaluator.eval(frame, index):
            several = [inner for item in value.items for inner in item] if isinstance(value, Sequence) else [value] if written else []
            found.extend(_BROAD.index(one.cls.path) for one in several if isinstance(one, ClassValue) and one.cls.path in _BROAD)
    return min(found, default=None)

"""The shape of one function: which block stands in which, what leaves a loop, and what a condition depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from backlint.facts import Block, Jump
from backlint.link.frames import Frame
from backlint.lower.lines import lines

_DECIDING = frozenset({"if", "else", "case", "except", "for", "while", "for-else", "while-else", "comp"})


class Shape:
    """Answers questions on the blocks of a frame's function; `text` is the text of its file."""

    def __init__(self, frame: Frame, text: str) -> None:
        self.frame = frame
        self.facts = frame.function.facts
        self.blocks = self.facts.blocks
        self.text = text

    def inside(self, block: int, outer: int) -> bool:
        """Whether a block is another one or stands in it."""
        while block > outer:
            block = self.blocks[block].parent
        return block == outer

    def within(self, block: int, outers: frozenset[int]) -> bool:
        """Whether a block stands in any of several."""
        while block >= 0:
            if block in outers:
                return True
            block = self.blocks[block].parent
        return False

    def loop(self, block: int) -> int:
        """The innermost loop around a block, -1 for none."""
        while block >= 0 and self.blocks[block].kind not in ("for", "while"):
            block = self.blocks[block].parent
        return block

    def above(self, block: int, top: int) -> Iterator[int]:
        """A block and those around it, up to but without `top`."""
        while block >= 0 and block != top:
            yield block
            block = self.blocks[block].parent

    def deciders(self, block: int, top: int) -> list[int]:
        """The blocks between a block and `top`, the former included, that control may pass by."""
        return [index for index in self.above(block, top) if self.blocks[index].kind in _DECIDING]

    def partners(self, block: int, kind: str) -> list[int]:
        """The other parts of a `try` statement."""
        return [index for index, other in enumerate(self.blocks) if other.partner == block and other.kind == kind]

    def exits(self, loop: int) -> list[Jump]:
        """The jumps that leave a loop."""
        return [
            jump
            for jump in self.facts.jumps
            if jump.kind in ("return", "raise", "break")
            and self.inside(jump.block, loop)
            and (jump.kind != "break" or self.loop(jump.block) == loop)
        ]

    # Conditions.

    def condition(self, block: int) -> Block | None:
        """The block that holds the condition on which a block is entered, None where it is no condition."""
        found = self.blocks[block]
        if found.kind == "else":
            found = self.blocks[found.partner]
        return found if found.kind in ("if", "while") else None

    def reads(self, block: int) -> tuple[str, ...]:
        """The dotted names that the condition of a block reads."""
        condition = self.condition(block)
        return condition.targets if condition is not None else ()

    def is_local(self, name: str) -> bool:
        """Whether a name belongs to the function."""
        return name in self.facts.bindings or name in self.frame.function.parameters or name in self._targets

    @cached_property
    def _targets(self) -> frozenset[str]:
        return frozenset(name for block in self.blocks if block.kind in ("for", "comp", "except") for name in block.targets)

    def derives(self, node: int, sources: frozenset[int]) -> bool:
        """Whether an expression is made from any of some nodes."""
        nodes = self.facts.nodes
        seen: set[int] = set()
        stack = [node]
        while stack:
            index = stack.pop()
            if index in sources:
                return True
            if index < 0 or index in seen:
                continue
            seen.add(index)
            stack.extend(parts(nodes[index]))
        return False

    # Text.

    def line(self, line: int) -> str:
        """The text of the logical line that begins at a physical line."""
        start, end = lines(self.text).span(line)
        return self.text[start:end]

    def mentions(self, line: int, name: str) -> bool:
        """Whether a logical line has a name in it."""
        return re.search(rf"(?<![\w.]){re.escape(name)}\b(?!\s*=[^=])", self.line(line)) is not None


def parts(node: tuple[object, ...]) -> Iterator[int]:
    """The indices in a node."""
    kind = node[0]
    if kind in ("const", "param", "name", "import", "text", "unknown", "function", "class"):
        return
    if kind == "unpack":
        yield node[1]  # type: ignore[misc]
        return
    if kind == "comp":
        yield node[2]  # type: ignore[misc]
        return
    for part in node[1:]:
        yield from _indices(part)


def _indices(part: object) -> Iterator[int]:
    if isinstance(part, bool):
        return
    if isinstance(part, int):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _indices(item)

"""The statements behind a `try`, which run on after a failure that its handler has dropped."""

from __future__ import annotations

import re
from functools import cached_property

from backlint.facts import Jump
from backlint.link.program import Program

from .handlers import Handler, code, extent, mentioned
from .telling import speaks, tells

_TESTING = re.compile(r"\b(if|elif|while|assert|and|or|not|is|in|else|match)\b|[!=<>]=|[<>]")


class Rest:
    """What stands behind a `try` statement.

    Attributes:
        only: Whether it runs only after a failure, or where success had no answer.
        loop: The loop around the statement, -1 for none.
    """

    def __init__(self, program: Program, handler: Handler) -> None:
        self._program = program
        self._handler = handler
        self._shape = shape = handler.shape
        work = handler.work
        #: The blocks of the statement: the `try`, its handlers, `else` and `finally`.
        self._parts = frozenset({work, *(index for index, block in enumerate(shape.blocks) if block.partner == work)})
        self._end = max(extent(shape, part)[1] for part in self._parts)
        otherwise = shape.partners(work, "try-else")
        tried = frozenset({work, *otherwise})
        # Success has an answer of its own, be it under a condition: what follows is for want of one.
        answers = any(jump.kind == "return" and jump.node >= 0 and shape.within(jump.block, tried) for jump in shape.facts.jumps)
        self.only = answers or not shape.blocks[otherwise[0] if otherwise else work].falls
        self.loop = shape.loop(shape.blocks[work].parent)

    @cached_property
    def texts(self) -> list[str]:
        """The code that may run behind the statement, line by line: in a loop also what stands before it, for the next turn."""
        shape = self._shape
        found = [text for _, text in code(shape, self._end + 1, shape.facts.end_line)]
        if self.loop >= 0:
            first = shape.blocks[self.loop].mark.line
            found.extend(text for _, text in code(shape, first, shape.blocks[self._handler.work].mark.line - 1))
        return [text for text in found if text.strip()]

    @cached_property
    def _after(self) -> frozenset[int]:
        """The blocks whose statements may run behind the statement."""
        shape = self._shape
        found: set[int] = set()
        inner, block = self._handler.work, shape.blocks[self._handler.work].parent
        while block >= 0:
            group = self._group(inner)
            for index in range(block + 1, len(shape.blocks)):
                if shape.blocks[index].mark.line > self._end and shape.inside(index, block) and not shape.inside(index, inner):
                    top = self._top(index, block)
                    if top not in group or shape.blocks[top].kind == "finally":
                        found.add(index)
            found.add(block)
            if not shape.blocks[block].falls:
                break
            inner, block = block, shape.blocks[block].parent
        return frozenset(found)

    def _group(self, block: int) -> set[int]:
        """The parts of the statement that a block is a part of."""
        first = self._shape.blocks[block].partner
        first = block if first < 0 else first
        return {first, *(index for index, other in enumerate(self._shape.blocks) if other.partner == first)}

    def _top(self, block: int, outer: int) -> int:
        while self._shape.blocks[block].parent != outer:
            block = self._shape.blocks[block].parent
        return block

    # What is told.

    def told(self) -> bool:
        """Whether the failure is told of behind the handler, or only leads to another attempt or another way."""
        shape = self._shape
        finals = frozenset(part for part in self._parts if shape.blocks[part].kind == "finally")
        if finals and tells(self._program, shape, finals):
            return True
        if self.loop >= 0 and self._leaves_loop():
            return True
        return self.only and any(self._tells(block) for block in self._after)

    def _leaves_loop(self) -> bool:
        """Whether success leaves the loop, so that a failure only leads to another attempt or another way."""
        shape = self._shape
        success = frozenset(part for part in self._parts if shape.blocks[part].kind in ("try", "with", "try-else"))
        parent = shape.blocks[self._handler.work].parent
        for jump in shape.facts.jumps:
            leaves = jump.kind in ("return", "break") and shape.loop(jump.block) == self.loop
            if leaves and (shape.within(jump.block, success) or (jump.mark.line > self._end and jump.block == parent)):
                return True
        return False

    def _tells(self, block: int) -> bool:
        """Whether what stands in a block behind the statement tells somebody; what stands before it does not count."""
        shape, facts = self._shape, self._shape.facts
        here = [jump for jump in facts.jumps if jump.block == block and jump.mark.line > self._end]
        if any(jump.kind in ("raise", "yield") for jump in here):
            return True
        if any(store.block == block and store.mark.line > self._end for store in facts.stores):
            return True
        calls = (call for call in facts.calls if call.block == block and call.mark.line > self._end)
        return any(speaks(self._program, shape, call) for call in calls)

    def returns(self) -> list[Jump]:
        """What is returned behind the statement."""
        jumps = self._shape.facts.jumps
        return [jump for jump in jumps if jump.kind == "return" and jump.block in self._after and jump.mark.line > self._end]

    # What is kept.

    def kept(self) -> set[str]:
        """The names that the statement binds, or whose containers it changes, and that are read behind it."""
        shape = self._shape
        names = {bind.name for bind in shape.facts.binds if shape.within(bind.block, self._parts)}
        names |= {name for name in shape.facts.bindings if self.grows(name)}
        for block in shape.blocks:
            if block.kind in ("for", "with", "comp") and shape.within(block.parent, self._parts):
                names.update(block.targets)
        return {name for name in names if any(mentioned(text, name) for text in self.texts)}

    def grows(self, name: str) -> bool:
        """Whether the statement adds to a container of that name, which it did not make."""
        return name in self._grown and name not in self._bound

    @cached_property
    def _bound(self) -> frozenset[str]:
        shape = self._shape
        return frozenset(bind.name for bind in shape.facts.binds if shape.within(bind.block, self._parts) and not bind.operator)

    @cached_property
    def _grown(self) -> frozenset[str]:
        pattern = re.compile(r"(?<![\w.])(\w+)(?:\.(?:append|extend|add|update|insert|setdefault)\(|\[[^\]]*\]\s*[-+*|]?=[^=])")
        found: set[str] = set()
        for part in self._parts:
            first, last = extent(self._shape, part)
            for _, text in code(self._shape, first, last):
                found.update(pattern.findall(text))
        return frozenset(found)

    def tests(self, name: str) -> bool:
        """Whether a condition behind the statement reads a name."""
        return any(mentioned(text, name) and _TESTING.search(text) for text in self.texts)

    def only_returned(self, name: str) -> bool:
        """Whether nothing is done with a name behind the statement but to return it."""
        return all(re.fullmatch(rf"\s*return {re.escape(name)}\s*", text) for text in self.texts if mentioned(text, name))

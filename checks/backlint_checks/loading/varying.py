"""What changes from one turn of a loop to the next."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import Block, Frame, Program, Site
from backlint.facts import Node
from backlint.link.values import (
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Dictionary,
    FunctionValue,
    Instance,
    ItemOrigin,
    Partial,
    Sequence,
    Value,
    Values,
)

from .loops import is_inside, unwrapped

#: Kinds of nodes whose numbers are not indices into the table.
_LEAVES = frozenset({"const", "text", "param", "name", "import", "function", "class", "unknown", "forward"})


def parts(node: Node) -> Iterator[int]:
    """The nodes that a node is made of."""
    kind = node[0]
    if kind in _LEAVES:
        return
    if kind == "unpack":
        yield node[1]
    elif kind == "comp":
        yield node[2]
    elif kind == "call":
        yield node[1]
        for argument in node[2]:
            yield argument if isinstance(argument, int) else argument[1]
        for _, value in node[3]:
            yield value
    elif kind == "compare":
        yield node[1]
        for _, value in node[2]:
            yield value
    else:
        yield from (part for part in _flat(node[1:]) if isinstance(part, int) and part >= 0)


def _flat(items: tuple[object, ...]) -> Iterator[object]:
    for item in items:
        if isinstance(item, tuple):
            yield from _flat(item)
        else:
            yield item


class Turn:
    """One turn of a loop: which expressions of the frame depend on it."""

    def __init__(self, program: Program, frame: Frame, loop: int) -> None:
        self._program = program
        self._frame = frame
        self._loop = loop
        self._memo: dict[int, bool] = {}
        block: Block = frame.function.facts.blocks[loop]
        self._iterable = unwrapped(frame.function.facts.nodes, block.nodes[0])

    def changes(self, index: int) -> bool:
        """Whether an expression depends on the item of this turn, or on a call made in it."""
        known = self._memo.get(index)
        if known is None:
            self._memo[index] = False
            known = self._memo[index] = self._changes(index)
        return known

    def is_item(self, index: int) -> bool:
        """Whether an expression is the item of this turn itself, or a part of it that was unpacked."""
        nodes = self._frame.function.facts.nodes
        node = nodes[index]
        if node[0] in ("typed", "truthy", "not-none") and node[1] >= 0:
            return self.is_item(node[1])
        if node[0] == "unpack":
            return self.is_item(node[1])
        return node[0] == "item" and nodes[unwrapped(nodes, node[1])] == nodes[self._iterable]

    def _changes(self, index: int) -> bool:
        nodes = self._frame.function.facts.nodes
        node = nodes[index]
        if node[0] == "item":
            iterable = unwrapped(nodes, node[1])
            if nodes[iterable] == nodes[self._iterable] or self._is_inner_iterable(iterable):
                return True
        return any(self.changes(part) for part in parts(node))

    def _is_inner_iterable(self, index: int) -> bool:
        """Whether this is what a loop inside of this one goes over: its items change more often still."""
        nodes = self._frame.function.facts.nodes
        for number, block in enumerate(self._frame.function.facts.blocks):
            if number == self._loop or not block.nodes or unwrapped(nodes, block.nodes[0]) != index:
                continue
            if is_inside(self._frame, number, self._loop):
                return True
        return False

    def values(self, site: Site) -> set[Value]:
        """The values in a site's expression that change with the turn."""
        found: set[Value] = set()
        pending = [site.node]
        seen: set[int] = set()
        while pending:
            index = pending.pop()
            if index in seen:
                continue
            seen.add(index)
            if self.changes(index):
                found.update(flattened(self._program.evaluator.eval(self._frame, index)))
                pending.extend(parts(self._frame.function.facts.nodes[index]))
        return found


def flattened(values: Values) -> Iterator[Value]:
    """The values, and what tuples and dicts among them hold."""
    for value in values:
        if isinstance(value, Sequence):
            for item in value.items:
                yield from flattened(item)
        elif isinstance(value, Dictionary):
            for _, item in value.pairs:
                yield from flattened(item)
        elif isinstance(value, Instance) and value.cls.module.name == "builtins":
            for arg in value.args:
                yield from flattened(arg)
        elif isinstance(value, (Instance, ClassValue, FunctionValue, Partial)):
            yield value


def way_back(row: Value | None) -> Iterator[Value]:
    """A row and everything that it was reached from, nearest first."""
    value = row
    while isinstance(value, Instance):
        yield value
        origin = value.origin
        if isinstance(origin, (ItemOrigin, AttributeOrigin)):
            value = origin.base
        elif isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue):
            value = origin.target.receiver
        else:
            return


def items(program: Program, values: Values) -> set[Value]:
    """What iterating over any of the values gives."""
    return {item for value in values for item in flattened(program.evaluator.element(value))}

"""Where a function uses the value of an expression."""

from __future__ import annotations

from backlint import Effect, Frame, Program
from backlint.link.values import Instance

from ..loading.repeated import relation_of
from ..loading.rows import Rows
from ..loading.varying import parts

_SAME = frozenset({"typed", "truthy", "not-none"})
#: Methods that take their answer from the rows where these have been read.
_AT_HAND = frozenset({"_fetch_all", "_result_cache", "contains", "count", "exists", "first", "iterator", "last"})


class Uses:
    """The places of one function at which each of its expressions is used.

    Args:
        frame: The function.
    """

    def __init__(self, frame: Frame) -> None:
        facts = frame.function.facts
        self.nodes = facts.nodes
        self._above: dict[int, list[int]] = {}
        for index, node in enumerate(facts.nodes):
            for part in set(parts(node)):
                self._above.setdefault(part, []).append(index)
        self.conditions: dict[int, list[int]] = {}
        self._kept: set[int] = (
            {store.node for store in facts.stores} | {jump.node for jump in facts.jumps} | {*facts.results, *facts.yields}
        )
        for number, block in enumerate(facts.blocks):
            for position, index in enumerate(block.nodes):
                if block.kind in ("if", "while") or (block.kind == "comp" and position):
                    self.conditions.setdefault(index, []).append(number)
                else:
                    self._kept.add(index)
        self._outer = {index for name, nodes in facts.bindings.items() if name in facts.outer for index in nodes}
        self._module = frame.function.index == 0

    def above(self, index: int) -> list[int]:
        """The expressions of which one is a part; what only says more of it (`x` known to be true) counts as the expression itself."""
        found: list[int] = []
        for parent in self._above.get(index, ()):
            if self.nodes[parent][0] in _SAME:
                found += self.above(parent)
            else:
                found.append(parent)
        return found

    def calls(self, index: int, method: str) -> int:
        """How often a method of an expression is read."""
        return sum(self.nodes[parent] == ("attr", index, method) for parent in self._above.get(index, ())) + sum(
            self.calls(parent, method) for parent in self._above.get(index, ()) if self.nodes[parent][0] in _SAME
        )

    def is_kept(self, index: int) -> bool:
        """Whether an expression is returned, stored, iterated over, or may be read by others."""
        if index in self._kept or index in self._outer or self._module:
            return True
        return any(self.nodes[parent][0] in _SAME and self.is_kept(parent) for parent in self._above.get(index, ()))

    def tested(self, index: int) -> bool:
        """Whether an expression, or its negation, is a condition."""
        if index in self.conditions:
            return True
        return any(self.nodes[parent][0] in (*_SAME, "not") and self.tested(parent) for parent in self._above.get(index, ()))


def behind(frame: Frame, index: int) -> int:
    """The node behind those that only say more of it."""
    nodes = frame.function.facts.nodes
    while nodes[index][0] in _SAME and nodes[index][1] >= 0:
        index = nodes[index][1]
    return index


def is_lazy(program: Program, rows: Rows, frame: Frame, index: int) -> bool:
    """Whether a node is a call that describes rows which the database is asked for only when they are used, and no relation's rows that may
    be there already."""
    if frame.function.facts.nodes[index][0] != "call":
        return False
    values = program.evaluator.eval(frame, index)
    for value in values:
        if not isinstance(value, Instance) or not value.origin:
            return False
        size = program.evaluator.method(value, "__len__")
        exists = program.evaluator.method(value, "exists")
        if size is None or exists is None or not (size.function.stub and exists.function.stub):
            return False
        if Effect.QUERY not in program.effects_of(size) or Effect.QUERY not in program.effects_of(exists):
            return False
        row, name, anew = relation_of(program, value)
        if row is not None and not anew:
            root = rows.root(row)
            if not root.known or root.has(name) or root.everything:
                return False
    return bool(values)


def only_described(uses: Uses, index: int, *but: int) -> bool:
    """Whether the rows of a query are used nowhere except in the nodes `but`: other uses only describe further queries."""
    if uses.is_kept(index):
        return False
    for parent in uses.above(index):
        if parent in but:
            continue
        node = uses.nodes[parent]
        if node[0] != "attr" or node[1] == parent or uses.is_kept(parent):
            return False
        if node[2] in _AT_HAND:
            return False
    return True

"""Branches that a call's arguments rule out: `to_dict(with_query=False)` does not run what stands under `if with_query:`."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import Block, Program, Reached, Site
from backlint.link.values import Const, FunctionValue, Values

from .varying import parts

_WRAPPED = ("not-none", "truthy", "typed")


def is_ruled_out(program: Program, reached: Reached) -> bool:
    """Whether a link of a chain stands in a branch that the arguments of the link before exclude."""
    return any(_excludes(program, outer, inner) for outer, inner in zip(reached.chain, reached.chain[1:], strict=False))


def _excludes(program: Program, outer: Site, inner: Site) -> bool:
    given = outer.arguments
    if given is None or given.star or given.double or outer.per_item or inner.function is not outer.target.function:
        return False
    condition = _Condition(program, outer)
    blocks = inner.function.facts.blocks
    index = inner.block
    while index >= 0:
        block = blocks[index]
        if block.kind == "if" and block.nodes and condition.holds(block.nodes[0]) is False:
            return True
        if block.kind == "else" and block.partner >= 0 and blocks[block.partner].kind == "if":
            nodes = blocks[block.partner].nodes
            if nodes and condition.holds(nodes[0]) is True:
                return True
        index = block.parent
    return any(condition.holds(block.nodes[0]) is True for block in _leaving_before(inner))


def _leaving_before(site: Site) -> Iterator[Block]:
    """The branches before a site, in a block that encloses it, that end the function: `if not deep: return`."""
    blocks = site.function.facts.blocks
    around: set[int] = set()
    index = site.block
    while index >= 0:
        around.add(index)
        index = blocks[index].parent
    for number, block in enumerate(blocks):
        before = block.kind == "if" and block.nodes and not block.falls and block.mark.line < site.mark.line
        if before and block.parent in around and number not in around:
            yield block


def hangs_on_receiver(site: Site) -> bool:
    """Whether a site stands under a condition on the object whose method it is in: `if self.expand:`."""
    facts = site.function.facts
    if site.function.owner is None or site.function.is_static or not facts.parameters:
        return False
    receiver = ("param", facts.parameters[0].name)
    index = site.block
    while index >= 0:
        block = facts.blocks[index]
        if block.kind in ("else", "case") and block.partner >= 0:
            block = facts.blocks[block.partner]
        if block.kind in ("if", "while") and block.nodes:
            pending, seen = [block.nodes[0]], set[int]()
            while pending:
                part = pending.pop()
                if facts.nodes[part] == receiver:
                    return True
                if part not in seen:
                    seen.add(part)
                    pending.extend(parts(facts.nodes[part]))
        index = facts.blocks[index].parent
    return False


class _Condition:
    """What the arguments of one call say of conditions in the function that it calls."""

    def __init__(self, program: Program, call: Site) -> None:
        self._program = program
        self._target: FunctionValue = call.target
        self._nodes = call.target.function.facts.nodes
        assert call.arguments is not None
        self._bound = program.evaluator.bind(call.target, call.arguments)

    def holds(self, index: int) -> bool | None:
        """Whether a condition is true; None where that cannot be told."""
        node = self._nodes[index]
        if node[0] == "not":
            inner = self.holds(node[1])
            return None if inner is None else not inner
        if node[0] == "and":
            sides = [self.holds(part) for part in node[1]]
            return False if False in sides else True if all(sides) else None
        if node[0] == "compare" and len(node[2]) == 1 and node[2][0][0] in ("Is", "IsNot"):
            if self._nodes[node[2][0][1]] != ("const", None):
                return None
            values = self._values(node[1])
            if not values:
                return None
            nones = {value == Const(None) for value in values}
            return None if len(nones) > 1 else nones.pop() == (node[2][0][0] == "Is")
        truths = {bool(value.value) if isinstance(value, Const) else None for value in self._values(index)}
        return truths.pop() if len(truths) == 1 else None

    def _values(self, index: int) -> Values:
        """What a parameter was given, or its constant default."""
        name = self._parameter(index)
        if name is None:
            return ()
        given = self._bound.get(name)
        if given is not None:
            return given
        parameter = self._target.function.parameters.get(name)
        parent = self._target.function.parent
        if parameter is None or parameter.default < 0 or parent is None or parameter.kind in ("args", "kwargs"):
            return ()
        return self._program.evaluator.eval(self._program.generic(parent), parameter.default)

    def _parameter(self, index: int) -> str | None:
        node = self._nodes[index]
        if node[0] == "param":
            return str(node[1])
        if node[0] in _WRAPPED and node[1] >= 0:
            return self._parameter(node[1])
        if node[0] == "union":
            names = {self._parameter(part) for part in node[1]}
            return names.pop() if len(names) == 1 else None
        return None

"""Whether an open transaction has a connection yet: libraries take one, and begin, with the first statement."""

from __future__ import annotations

from backlint import Effect, Frame, Program, Reached, Site
from backlint.link.contexts import Held
from backlint.link.values import Hole, Instance

from .order import may_lead_on, place


def is_connected(program: Program, reached: Reached, held: Held | None) -> bool:
    """Whether the database may have been asked before the last call of a chain runs.

    Args:
        reached: The chain; its first call stands in the function that has the transaction open.
        held: The stretch in which it is open, None for the whole function.
    """
    return any(_asked_before(program, link.frame, link, held if not index else None) for index, link in enumerate(reached.chain))


def _asked_before(program: Program, frame: Frame, site: Site, held: Held | None) -> bool:
    facts = frame.function.facts
    here = place(frame, site)
    before = {
        call.node
        for call in facts.calls[: here if here >= 0 else len(facts.calls)]
        if (held is None or program.contexts.contains(held, call.block)) and may_lead_on(frame, call.block, site.block)
    }
    known: set[int] = set()
    for other in program.contexts.live(frame):
        known.add(other.node)
        if other.node not in before if other.kind == "call" else not _stands_before(program, frame, other, site, held):
            continue
        if other.node != site.node and next(program.contexts.reached(other, Effect.QUERY, Effect.WRITE), None) is not None:
            return True
    return any(_may_ask(program, frame, node) for node in before - known)


def _stands_before(program: Program, frame: Frame, other: Site, site: Site, held: Held | None) -> bool:
    """The same for what runs without a call being written."""
    inside = held is None or program.contexts.contains(held, other.block)
    return inside and other.mark.line < site.mark.line and may_lead_on(frame, other.block, site.block)


def _may_ask(program: Program, frame: Frame, node: int) -> bool:
    """Whether an unknown call is a method of an object that came from outside: it may be a row that is saved."""
    nodes = frame.function.facts.nodes
    callee = nodes[nodes[node][1]]
    if callee[0] != "attr" or nodes[callee[1]][0] not in ("param", "not-none", "truthy", "isa"):
        return False
    values = program.evaluator.eval(frame, callee[1])
    return any(isinstance(value, Hole) or (isinstance(value, Instance) and not value.cls.stub) for value in values)

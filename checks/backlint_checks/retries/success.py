"""How success leaves a loop."""

from __future__ import annotations

from backlint.facts import Bind

from .operations import Operation
from .turns import Turn

_FALSY = (("const", None), ("const", False), ("const", 0))


def left_by_success(turn: Turn, operation: Operation, *, bounded: bool = False) -> str | None:
    """How success leaves the loop: "directly" or "conditionally". None where it does not, or where something else leaves it.

    Args:
        bounded: Whether a condition on something else, a count or a clock, may leave it as well.
    """
    shape, attempt, body = turn.body.shape, turn.attempt, turn.body
    ways: set[str] = set()
    names = _told_by_success(turn)
    group = attempt.success | attempt.finals | frozenset(attempt.failures)
    for jump in body.exits:
        if shape.within(jump.block, frozenset(attempt.failures)):
            continue
        if shape.within(jump.block, attempt.finals):
            return None
        deciders = turn.deciders(jump)
        told = all(_told(turn, decider, names) for decider in deciders)
        on_success = shape.within(jump.block, group) or (turn.behind(jump) and not turn.falls)
        if bounded and deciders and not told and not shape.within(jump.block, attempt.success):
            continue
        if jump.kind == "raise":
            if not (told and deciders) and not (turn.behind(jump) and not turn.falls):
                return None
        elif not deciders:
            if not on_success:
                return None
            ways.add("directly")
        elif told:
            ways.add("conditionally")
        elif not on_success or shape.within(jump.block, attempt.success):
            return None
    for bind in body.binds:
        if bind.name in body.flags:
            way = _flag(turn, bind, operation)
            if way is None and not bounded:
                return None
            ways.add(way or "")
    ways.discard("")
    return "directly" if "directly" in ways else "conditionally" if ways else None


def _flag(turn: Turn, bind: Bind, operation: Operation) -> str | None:
    """How an assignment to a name in the loop's condition leaves it, "" for not at all, None where it may on failure."""
    shape, attempt = turn.body.shape, turn.attempt
    if not turn.succeeds_at(bind, operation):
        return "" if not bind.operator and shape.facts.nodes[bind.node] in _FALSY else None
    if bind.operator or (shape.deciders(bind.block, attempt.root) and bind.block not in attempt.success):
        return "conditionally"
    return "directly"


def _told_by_success(turn: Turn) -> frozenset[str]:
    """The names that only success binds."""
    shape, attempt = turn.body.shape, turn.attempt
    return frozenset(
        bind.name
        for bind in turn.body.binds
        if not bind.operator
        and (
            shape.within(bind.block, attempt.success)
            or shape.derives(bind.node, attempt.sources)
            or (not turn.falls and bind.mark.line > attempt.line and not shape.within(bind.block, frozenset(attempt.failures)))
        )
    )


def _told(turn: Turn, decider: int, names: frozenset[str]) -> bool:
    """Whether a condition depends on the result of the attempt alone."""
    shape = turn.body.shape
    block = shape.blocks[decider]
    if block.kind == "except":
        return True
    condition = shape.condition(decider)
    nodes = block.nodes if condition is None else condition.nodes
    roots = {name.partition(".")[0] for name in (condition.targets if condition is not None else ())}
    depends = bool(roots & names) or any(shape.derives(node, turn.attempt.sources) for node in nodes)
    return depends and not any(name in shape.facts.bindings for name in roots - names)

"""The head of a loop: whether anything there ends it."""

from __future__ import annotations

from backlint.link.values import ClassValue, FunctionValue, Unmodelled

from .body import Body

_ENDLESS = frozenset({"itertools.count", "itertools.cycle", "itertools.repeat"})


def endless_head(body: Body) -> frozenset[str] | None:
    """The local names on which the loop's condition depends, where nothing outside its body ends it; None where something may."""
    if any(jump.kind == "yield" for jump in body.jumps):
        return None
    node = body.shape.facts.nodes[body.block.nodes[0]]
    if body.block.kind == "for":
        return frozenset() if _endless_iterable(body, node) else None
    if node[0] == "const":
        return frozenset() if node[1] else None
    return _flags(body)


def _endless_iterable(body: Body, node: tuple[object, ...]) -> bool:
    if node[0] != "call" or not isinstance(node[1], int) or not isinstance(node[2], tuple):
        return False
    for path in called(body, node[1]):
        if path in _ENDLESS:
            return path != "itertools.repeat" or (len(node[2]) < 2 and not node[3])
    return False


def called(body: Body, callee: int) -> list[str]:
    """The dotted paths of what an expression that is called may be."""
    found: list[str] = []
    for value in body.program.evaluator.eval(body.shape.frame, callee):
        if isinstance(value, Unmodelled):
            found.append(value.path)
        elif isinstance(value, FunctionValue):
            found.append(value.function.path)
        elif isinstance(value, ClassValue):
            found.append(value.cls.path)
    return found


def _flags(body: Body) -> frozenset[str] | None:
    """The names of a condition that depends on nothing but local variables that hold plain values, and constants."""
    shape, block = body.shape, body.block
    if any(call.mark.line == block.mark.line for call in body.calls) or any("." in name for name in block.targets):
        return None
    nested = {name for function in shape.frame.function.module.functions for name in function.facts.outer}
    flags = {name for name in block.targets if shape.is_local(name)}
    if not flags or flags & nested or flags & set(shape.facts.outer):
        return None
    assigned = [name for name in flags if name in shape.facts.bindings]
    for name in assigned:
        nodes = [shape.facts.nodes[index] for index in shape.facts.bindings[name]]
        if not any(other[0] == "const" and not isinstance(other[1], str) for other in nodes):
            return None
    return frozenset(flags) if assigned else None

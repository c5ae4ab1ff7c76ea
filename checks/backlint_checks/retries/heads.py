"""The head of a loop: whether anything there ends it."""

from __future__ import annotations

import math
from typing import Any

from backlint.link.values import ClassValue, Const, FunctionValue, Special, Unmodelled

from .body import Body
from .operations import Kind

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


def counted_head(body: Body) -> tuple[frozenset[str], float | None] | None:
    """Of a loop that may try one thing several times: the local names on which its condition depends, and how many turns it has at most.

    That number is infinite where the head does not end it, None where it is not known. None for a loop over anything but numbers.
    """
    if any(jump.kind == "yield" for jump in body.jumps):
        return None
    node = body.shape.facts.nodes[body.block.nodes[0]]
    if body.block.kind == "for":
        if _endless_iterable(body, node):
            return frozenset(), math.inf
        known, number = _turns(body, node)
        return (frozenset(), number) if known else None
    if node[0] == "const":
        return (frozenset(), math.inf) if node[1] else None
    if any(call.mark.line == body.block.mark.line and body.operations.kind(call) is not Kind.PURE for call in body.calls):
        return None
    names = frozenset(name for name in body.block.targets if name in body.shape.facts.bindings)
    return (names, _below(body, node)) if names else None


def _turns(body: Body, node: tuple[Any, ...]) -> tuple[bool, float | None]:
    """Whether an iterable gives numbers to count or to wait by, and how many."""
    nodes = body.shape.facts.nodes
    if node[0] in ("tuple", "list"):
        plain = all(nodes[part][0] == "const" and isinstance(nodes[part][1], (int, float)) for part in node[1])
        return plain and len(node[1]) > 1, len(node[1])
    if node[0] != "call" or not node[2] or not all(isinstance(part, int) for part in node[2]):
        return False, None
    paths = called(body, node[1])
    numbers = [_number(body, part) for part in node[2]]
    if "builtins.range" in paths:
        known = [number for number in numbers if number is not None]
        if len(known) < len(numbers):
            return True, None
        return True, max(len(range(*known)), 1) if len(known) < 3 or known[2] else None
    if "itertools.islice" in paths:
        inner = nodes[node[2][0]]
        return _endless_iterable(body, inner), numbers[1] if len(numbers) == 2 else None
    if "itertools.repeat" in paths:
        return True, numbers[1] if len(numbers) == 2 else None
    return False, None


def _number(body: Body, node: int) -> int | None:
    """A whole number; for a parameter the one that holds where callers give none."""
    values = body.program.evaluator.eval(body.shape.frame, node)
    if len(values) == 1 and isinstance(values[0], Const) and type(values[0].value) is int:
        return values[0].value
    function = body.shape.frame.function
    kind, *rest = function.facts.nodes[node]
    if kind == "param" and function.parent is not None:
        parameter = function.parameters.get(rest[0])
        if parameter is None or parameter.default < 0:
            return None
        standing = body.program.evaluator.eval(body.program.generic(function.parent), parameter.default)
        known = standing[0] if len(standing) == 1 else None
        return known.value if isinstance(known, Const) and type(known.value) is int else None
    if kind == "binary" and rest[0] == "Add" and rest[1] >= 0:
        left, right = _number(body, rest[1]), _number(body, rest[2])
        return None if left is None or right is None else left + right
    return None


def _below(body: Body, node: tuple[Any, ...]) -> float | None:
    """How many turns `while tried < 5` has, where `tried` begins at 0 or 1 and is only ever counted up by one."""
    nodes = body.shape.facts.nodes
    if node[0] != "compare" or len(node[2]) != 1 or node[2][0][0] not in ("LessThan", "LessThanEqual") or len(body.block.targets) > 2:
        return None
    limit = _number(body, node[2][0][1])
    name = body.block.targets[0]
    steps = [bind for bind in body.binds if bind.name == name]
    starts = [nodes[index] for index in body.shape.facts.bindings.get(name, ()) if nodes[index][0] == "const"]
    if limit is None or not steps or any(bind.operator not in ("+", "Add", "AddAssign") for bind in steps):
        return None
    first = next((start[1] for start in starts if start[1] in (0, 1) and type(start[1]) is int), None)
    if first is None:
        return None
    return float(limit - int(first) + (node[2][0][0] == "LessThanEqual"))


def called(body: Body, callee: int) -> list[str]:
    """The dotted paths of what an expression that is called may be."""
    found: list[str] = []
    for value in body.program.evaluator.eval(body.shape.frame, callee):
        if isinstance(value, (Unmodelled, Special)):
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

"""How often a thing is tried: what the parameters of a library's retry say as a number."""

from __future__ import annotations

import math
from collections.abc import Iterable

from backlint.link.program import Program
from backlint.link.values import (
    Arguments,
    CallOrigin,
    ClassValue,
    Combined,
    Const,
    FunctionValue,
    Instance,
    Special,
    Unmodelled,
    Value,
    Values,
)

_WORDS = ("Attempts", "Retries")
#: How deep objects that say how often are made of each other.
_DEPTH = 4


def tries(program: Program, target: FunctionValue, arguments: Arguments, depth: int = 0) -> float | None:
    """How many attempts a call of a library's function asks for: infinite for no end, None where that is not known.

    What counts one kind of failure only is left out, and so is what ends a retry by the clock, where a number is given, too.
    """
    function, parent = target.function, target.function.parent
    if parent is None or not function.stub or depth > _DEPTH:
        return None
    evaluator = program.evaluator
    bound = evaluator.bind(target, arguments)
    found: list[float | None] = []
    clock = False
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else evaluator.role(parent, parameter.annotation)
        if role is None or role[0] not in (*_WORDS, "Stop") or parameter.kind == "args" or any(item != "none" for item in role[1]):
            continue
        values = bound.get(parameter.name)
        if values is not None and "none" in role[1] and all(value == Const(None) for value in values):
            values = None
        if values is None:
            if arguments.double or (arguments.star and parameter.kind != "keyword"):
                return None
            values = () if parameter.default < 0 else evaluator.eval(program.generic(parent), parameter.default)
        number = _any(_one(program, value, role[0], depth) for value in values)
        if role[0] == "Stop" and number is None and not isinstance(_only(values), (Instance, Combined)):
            clock = True
            continue
        found.append(number)
    known = [number for number in found if number is not None]
    if len(known) < len(found) or not known:
        return min((number for number in known if not math.isinf(number)), default=None)
    fewest = min(known)
    return None if clock and math.isinf(fewest) else fewest


def _only(values: Values) -> Value | None:
    return values[0] if len(values) == 1 else None


def _any(numbers: Iterable[float | None]) -> float | None:
    several = set(numbers)
    return several.pop() if len(several) == 1 else None


def _one(program: Program, value: Value, word: str, depth: int) -> float | None:
    if isinstance(value, Special) and value.path == "backlint.stub.FOREVER":
        return math.inf
    if isinstance(value, Unmodelled):
        return math.inf if value.path == "math.inf" else None
    if isinstance(value, Const):
        return _number(value.value, word)
    if isinstance(value, Combined):
        sides = [_any(_one(program, part, word, depth) for part in side) for side in (value.left, value.right)]
        known = [number for number in sides if number is not None]
        if value.operator == "|":
            return min(known, default=None) if len(known) == 2 or not all(map(math.isinf, known)) else None
        return max(known) if len(known) == 2 or math.inf in known else None
    if isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
        init = program.evaluator.method(value, "__init__")
        return None if init is None else tries(program, init, value.origin.arguments, depth + 1)
    return None


def _number(value: object, word: str) -> float | None:
    if value is None:
        return math.inf
    if word == "Stop" or not isinstance(value, (int, float)):
        return None
    if isinstance(value, bool):
        return None if value else 1
    if value < 0 or math.isinf(value):
        return math.inf
    return value + 1 if word == "Retries" else max(value, 1)

"""When a retry of a library ends: what its parameters say, read from the roles that the library's model gives them."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable
from dataclasses import dataclass

from backlint.facts import Parameter
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import (
    Arguments,
    CallOrigin,
    ClassValue,
    Combined,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Special,
    Unmodelled,
    Value,
    Values,
)


class Bound(enum.Enum):
    """Whether something ends a retry."""

    FOREVER = "forever"
    FINITE = "finite"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Limit:
    """One parameter that may end a retry.

    Attributes:
        parameter: The parameter of the library's function.
        word: "Attempts", "Retries" or "Stop".
        narrowed: It counts one kind of failure only.
        given: The call has an argument for it.
        bound: What argument or default say.
    """

    parameter: Parameter
    word: str
    narrowed: bool
    given: bool
    bound: Bound


def limits(program: Program, target: FunctionValue, arguments: Arguments) -> tuple[Limit, ...]:
    """The parameters of a library's function that may end a retry, with what a call says of each."""
    function, parent = target.function, target.function.parent
    if parent is None or not function.stub:
        return ()
    found: list[Limit] = []
    bound = None
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        if role is None or role[0] not in ("Attempts", "Retries", "Stop") or parameter.kind == "args":
            continue
        word, constants = role
        if bound is None:
            bound = program.evaluator.bind(target, arguments)
        values = bound.get(parameter.name)
        if values is not None and "none" in constants and all(value == Const(None) for value in values):
            values = None
        given = values is not None
        if values is not None:
            state = _any(_one(program, value, word) for value in values)
        elif arguments.double or (arguments.star and parameter.kind in ("positional", "any")):
            state = Bound.UNKNOWN
        else:
            state = default(program, function, parameter, word)
        narrowed = any(constant != "none" for constant in constants)
        found.append(Limit(parameter, word, narrowed, given, state))
    return tuple(found)


def default(program: Program, function: FunctionInfo, parameter: Parameter, word: str) -> Bound:
    """What holds where the argument is left out."""
    if parameter.default < 0 or function.parent is None:
        return Bound.UNKNOWN
    return _any(_one(program, value, word) for value in program.evaluator.eval(program.generic(function.parent), parameter.default))


def ends(found: tuple[Limit, ...]) -> Bound:
    """What all parameters of a call say together: each of them may end the retry."""
    if not any(not limit.narrowed for limit in found):
        return Bound.UNKNOWN
    states = {limit.bound for limit in found}
    if states == {Bound.FOREVER}:
        return Bound.FOREVER
    return Bound.UNKNOWN if Bound.UNKNOWN in states else Bound.FINITE


def partly(found: tuple[Limit, ...]) -> bool:
    """Whether a call takes the general limit away and then counts some kinds of failure, so that the others have no end."""
    general = [limit for limit in found if not limit.narrowed]
    counted = [limit for limit in found if limit.narrowed and limit.given and limit.bound is Bound.FINITE]
    if not general or not counted or not all(limit.given and limit.bound is Bound.FOREVER for limit in general):
        return False
    return any(limit.narrowed and limit.bound is Bound.FOREVER for limit in found)


def _any(states: Iterable[Bound]) -> Bound:
    """One verdict for a value that may be any of several."""
    several = set(states)
    return several.pop() if len(several) == 1 else Bound.UNKNOWN


def _one(program: Program, value: Value, word: str) -> Bound:
    if isinstance(value, Const):
        return _constant(value.value, word)
    if isinstance(value, Special):
        return Bound.FOREVER if value.path == "backlint.stub.FOREVER" else Bound.UNKNOWN
    if isinstance(value, Unmodelled):
        return Bound.FOREVER if value.path == "math.inf" else Bound.UNKNOWN
    if isinstance(value, Combined):
        left, right = (_any(_one(program, part, word) for part in side) for side in (value.left, value.right))
        return either([left, right]) if value.operator == "|" else both([left, right])
    if isinstance(value, Instance) and program.evaluator.is_stop(value):
        return _stop(program, value, word)
    return Bound.UNKNOWN


def _constant(value: object, word: str) -> Bound:
    if value is None:
        return Bound.FOREVER
    if isinstance(value, bool):
        return Bound.FINITE
    if isinstance(value, (int, float)):
        return Bound.FOREVER if math.isinf(value) or (word != "Stop" and value < 0) else Bound.FINITE
    return Bound.UNKNOWN


def _stop(program: Program, value: Instance, word: str) -> Bound:
    """An object that says when to stop; one made of several says whether any of them or all must agree."""
    origin = value.origin
    init = program.evaluator.method(value, "__init__")
    if init is None or init.function.parent is None or not init.function.stub:
        return Bound.FINITE if init is None else Bound.UNKNOWN
    for parameter in init.function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(init.function.parent, parameter.annotation)
        if role is None or role[0] != "Stop" or parameter.kind != "args":
            continue
        if not isinstance(origin, CallOrigin) or not isinstance(origin.target, ClassValue) or origin.arguments.star:
            return Bound.UNKNOWN
        given = program.evaluator.bind(init, origin.arguments)[parameter.name]
        parts = [_any(_one(program, part, word) for part in item) for item in _items(given)]
        return both(parts) if "all" in role[1] else either(parts)
    return Bound.FINITE


def _items(values: Values) -> tuple[Values, ...]:
    return values[0].items if len(values) == 1 and isinstance(values[0], Sequence) else ()


def either(states: list[Bound]) -> Bound:
    """What `a | b` says: it ends when one does."""
    if Bound.FINITE in states:
        return Bound.FINITE
    return Bound.UNKNOWN if Bound.UNKNOWN in states or not states else Bound.FOREVER


def both(states: list[Bound]) -> Bound:
    """What `a & b` says: it ends when all do."""
    if Bound.FOREVER in states:
        return Bound.FOREVER
    return Bound.UNKNOWN if Bound.UNKNOWN in states or not states else Bound.FINITE

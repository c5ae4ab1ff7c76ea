"""How long a library's retry waits between two attempts: what its parameters say, read from the roles that the model gives them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from backlint.link.program import Program
from backlint.link.values import (
    NO_ARGUMENTS,
    Arguments,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Unmodelled,
    Value,
    Values,
)

_DEPTH = 4


class Pause(enum.Enum):
    """What is known of the time between two attempts. `VARIES`: it grows, or is random."""

    NONE = "none"
    CONSTANT = "constant"
    VARIES = "varies"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Waiting:
    """A pause, for a constant one with its length in the library's unit as far as it is known.

    Attributes:
        parameters: The parameters of the library's function that would make it longer.
    """

    pause: Pause
    length: float | None = None
    parameters: tuple[str, ...] = ()


def waiting(program: Program, target: FunctionValue, arguments: Arguments, depth: int = 0) -> Waiting | None:
    """How long a call of a library's function makes a retry wait; None where its model says nothing of waits."""
    function, parent = target.function, target.function.parent
    if parent is None or not function.stub or depth > _DEPTH:
        return None
    evaluator = program.evaluator
    bound = evaluator.bind(target, arguments)
    parts: list[tuple[Waiting, str]] = []
    names: list[str] = []
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else evaluator.role(parent, parameter.annotation)
        if role is None or role[0] != "Wait":
            continue
        how = str(role[1][0]) if role[1] else ""
        if parameter.name[:1] != "_" and parameter.kind in ("any", "keyword"):
            names.append(parameter.name)
        if parameter.kind == "args":
            parts.extend((_any(_one(program, value, depth) for value in item), how) for item in _items(bound.get(parameter.name, ())))
            continue
        values = bound.get(parameter.name)
        if values is None:
            if arguments.double or (arguments.star and parameter.kind in ("positional", "any")):
                return Waiting(Pause.UNKNOWN)
            values = () if parameter.default < 0 else evaluator.eval(program.generic(parent), parameter.default)
        parts.append((_any(_one(program, value, depth) for value in values), how))
    if not names and not parts and depth == 0:
        return None
    return _sum(parts, tuple(names))


def _items(values: Values) -> tuple[Values, ...]:
    return values[0].items if len(values) == 1 and isinstance(values[0], Sequence) else ((),)


def _any(found: Iterable[Waiting]) -> Waiting:
    """One verdict for a value that may be any of several."""
    several = list(dict.fromkeys(found))
    if len(several) == 1:
        return several[0]
    pauses = {part.pause for part in several}
    return Waiting(pauses.pop() if len(pauses) == 1 else Pause.UNKNOWN)


def _one(program: Program, value: Value, depth: int) -> Waiting:
    """What one argument says of the pause."""
    if isinstance(value, Const):
        number = value.value
        if number is None or number is False or number == 0:
            return Waiting(Pause.NONE, 0)
        return Waiting(Pause.CONSTANT, number if isinstance(number, (int, float)) and not isinstance(number, bool) else None)
    if isinstance(value, Sequence):
        parts = [_any(_one(program, part, depth) for part in item) for item in value.items]
        return parts[0] if len(set(parts)) == 1 else Waiting(Pause.VARIES) if parts else Waiting(Pause.UNKNOWN)
    if isinstance(value, Unmodelled) and value.path.startswith("datetime.timedelta"):
        return Waiting(Pause.CONSTANT)
    target: FunctionValue | None = None
    arguments = NO_ARGUMENTS
    if isinstance(value, FunctionValue) and value.function.stub:
        target = value
    elif isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
        target, arguments = program.evaluator.method(value, "__init__"), value.origin.arguments
    if target is None:
        return Waiting(Pause.UNKNOWN)
    return waiting(program, target, arguments, depth + 1) or Waiting(Pause.UNKNOWN)


def _sum(parts: list[tuple[Waiting, str]], names: tuple[str, ...]) -> Waiting:
    """What several parameters say together."""
    length: float | None = 0
    constant = unknown = factor = False
    chained = [part for part, how in parts if how == "chain"]
    if len(set(chained)) > 1:
        return Waiting(Pause.VARIES, None, names)
    for part, how in parts:
        if how == "factor":
            factor = factor or part.length != 1
        elif part.pause is Pause.UNKNOWN:
            unknown = True
        elif part.pause is Pause.VARIES or (part.pause is Pause.CONSTANT and how in ("growing", "jitter")):
            return Waiting(Pause.VARIES, None, names)
        elif part.pause is Pause.CONSTANT and (how != "chain" or not constant):
            constant = True
            thousandth = 0.001 if how == "milliseconds" else 1
            length = None if length is None or part.length is None else length + part.length * thousandth
    if unknown:
        return Waiting(Pause.UNKNOWN, None, names)
    if constant:
        return Waiting(Pause.VARIES if factor else Pause.CONSTANT, length, names)
    return Waiting(Pause.NONE, 0, names)

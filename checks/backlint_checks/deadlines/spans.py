"""How many seconds a call may last by its own deadlines, as far as these are numbers that can be seen."""

from __future__ import annotations

import math
from dataclasses import dataclass

from backlint import FunctionInfo, Program, Site
from backlint.link.limits import ANY, TOTAL, Slot
from backlint.link.values import Arguments, CallOrigin, ClassValue, Const, FunctionValue, Instance, Sequence, Special, Value, Values

#: How deep objects that hold deadlines are made of each other.
_DEPTH = 3
_INHERIT = -1.0


@dataclass(frozen=True)
class Span:
    """How long a peer that never answers is waited for.

    Attributes:
        seconds: For how long; infinite for ever.
        given: Whether somebody wrote so, and it is no default of the library.
    """

    seconds: float
    given: bool


Phases = dict[str, Span]


def of_call(program: Program, site: Site) -> Span | None:
    """How long one attempt of a call waits for an answer, None where that is not known."""
    if site.arguments is None:
        return None
    found = phases(program, site.target, site.arguments)
    if found is None or found and all(span.seconds != _INHERIT for span in found.values()):
        return _longest(found)
    holder = program.deadlines.holder(site.receiver)
    made = None if holder is None else of_object(program, holder)
    if made is None:
        return None
    own = {phase: span for phase, span in found.items() if span.seconds != _INHERIT}
    return _longest({**made, **own})


def of_object(program: Program, value: Instance, variant: FunctionInfo | None = None, depth: int = 0) -> Phases | None:
    """The deadlines that an object was made with, by phase; None where they are not known.

    Args:
        variant: Of the definitions for several versions of the library the one that holds.
    """
    origin = value.origin
    if not isinstance(origin, CallOrigin) or depth > _DEPTH:
        return None
    target = maker(program, value)
    if target is None or not target.function.stub:
        return None
    if variant is not None:
        target = FunctionValue(variant, target.receiver, target.closure)
    return phases(program, target, origin.arguments, depth)


def maker(program: Program, value: Instance) -> FunctionValue | None:
    """The function that made an object: a constructor, or one that returns such objects."""
    origin = value.origin
    if not isinstance(origin, CallOrigin):
        return None
    if isinstance(origin.target, ClassValue):
        return program.evaluator.method(Instance(value.cls, value.args, None), "__init__")
    return origin.target if isinstance(origin.target, FunctionValue) else None


def read_span(found: Phases | None) -> Span | None:
    """How long a read may last."""
    return None if found is None else found.get("read", found.get(ANY))


def _longest(found: Phases | None) -> Span | None:
    if found is None:
        return None
    total = found.get(TOTAL)
    if total is not None and math.isfinite(total.seconds):
        return total
    return read_span(found) or total


def phases(program: Program, target: FunctionValue, arguments: Arguments, depth: int = 0) -> Phases | None:
    """What a call's arguments and the defaults of its parameters say of each phase; phases of which nothing is known are left out."""
    evaluator = program.evaluator
    deciding = program.deadlines.deciding(target, arguments)
    if deciding:
        one = deciding[0]
        return of_object(program, one, depth=depth + 1) if len(deciding) == 1 and isinstance(one, Instance) else None
    parent = target.function.parent
    if parent is None:
        return None
    bound = evaluator.bind(target, arguments)
    if _in_text(program, target.function, bound):
        return None
    found: Phases = {}
    for slot in program.deadlines.slots(target.function):
        if slot.phases == ("process",):
            continue
        values = bound.get(slot.parameter.name)
        if values is not None and slot.optional and all(value == Const(None) for value in values):
            values = None
        given = values is not None
        if values is None:
            if slot.passable and (arguments.double or arguments.star and slot.parameter.kind != "keyword"):
                continue
            values = () if slot.parameter.default < 0 else evaluator.eval(program.generic(parent), slot.parameter.default)
        role = evaluator.role(parent, slot.parameter.annotation)
        unit = 0.001 if role is not None and role[0] == "Milliseconds" else 1.0
        for phase, span in _said(program, values, slot, unit, given, depth).items():
            known = found.get(phase)
            if known is None or _INHERIT < span.seconds < known.seconds or known.seconds == _INHERIT:
                found[phase] = span
    if ANY in found and found[ANY].seconds != _INHERIT:
        return {phase: span for phase, span in found.items() if span.seconds != _INHERIT}
    return found


def _said(program: Program, values: Values, slot: Slot, unit: float, given: bool, depth: int) -> Phases:
    only = values[0] if len(values) == 1 else None
    if isinstance(only, Sequence):
        parts = [_seconds(item, unit) for item in only.items]
        return {phase: Span(seconds, given) for phase, seconds in zip(slot.phases, parts, strict=False) if seconds is not None}
    if isinstance(only, Instance):
        made = of_object(program, only, depth=depth + 1) or {}
        return {phase: Span(span.seconds, given) for phase, span in made.items()}
    seconds = _seconds(values, unit)
    return {} if seconds is None else {phase: Span(seconds, given) for phase in slot.phases}


def _seconds(values: Values, unit: float) -> float | None:
    """The shortest of the times that a value may be, None where one of them is not known."""
    found = [_one(value, unit) for value in values]
    known = [seconds for seconds in found if seconds is not None]
    return min(known) if known and len(known) == len(found) else None


def _one(value: Value, unit: float) -> float | None:
    if isinstance(value, Const):
        if value.value is None:
            return math.inf
        if isinstance(value.value, (int, float)) and not isinstance(value.value, bool):
            return value.value * unit if value.value > 0 else None
    if isinstance(value, Special):
        return {"FOREVER": math.inf, "PROCESS": math.inf, "INHERIT": _INHERIT}.get(value.path.rpartition(".")[2])
    return None


def _in_text(program: Program, function: FunctionInfo, bound: dict[str, Values]) -> bool:
    """Whether a connection string among the arguments may hold deadlines."""
    parent = function.parent
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 or parent is None else program.evaluator.role(parent, parameter.annotation)
        if role is not None and role[0] == "Dsn":
            return any(isinstance(value, Const) and "timeout" in str(value.value) for value in bound.get(parameter.name, ()))
    return False

"""What clients of libraries repeat by themselves: how they were made, what was mounted on them, what they do by default."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.link.frames import Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import Arguments, AttributeOrigin, CallOrigin, ClassValue, Const, FunctionValue, Instance, Value, Values

from .counts import tries

_WORDS = ("Attempts", "Retries")


@dataclass(frozen=True)
class OwnRetry:
    """What a client does about failures without being asked by each caller.

    Attributes:
        count: How many attempts it makes, infinite for no end.
        name: What retries: `openai.OpenAI`, `urllib3.util.retry.Retry`.
        made: What was called to make it, and with what.
        place: The call's function and node.
        given: Whether the project says how often; else it is the library's default.
        methods: The HTTP methods that it repeats, "all" for every one, None where only those are that do no harm, or it is not known.
    """

    count: float | None
    name: str
    made: FunctionValue
    arguments: Arguments
    place: tuple[FunctionInfo, int] | None
    given: bool
    methods: frozenset[str] | str | None


def own_retry(program: Program, site: Site) -> OwnRetry | None:
    """What the object on which a call is made, or the called function itself, does by itself; None where nothing is known of it."""
    if site.arguments is None or site.callee is not None:
        return None
    direct = _said(program, site.target, site.arguments, None, site.target.function.path)
    if direct is not None and direct.count is not None:
        return direct
    client = made_by_call(site.receiver)
    if client is None:
        return None
    for configuring, _, _ in program.deadlines.configured(client):
        if configuring is not None and configuring.arguments is not None:
            for value in _given(configuring.arguments):
                found = _object(program, value)
                if found is not None:
                    return found
    return _object(program, client)


def made_by_call(value: Value | None) -> Instance | None:
    """The object from whose attributes a value comes, where a call made it: `client` of `client.chat.completions`."""
    while isinstance(value, Instance):
        origin = value.origin
        if isinstance(origin, CallOrigin):
            target = origin.target
            if isinstance(target, FunctionValue) and target.function.name in ("__enter__", "__aenter__"):
                value = target.receiver
                continue
            return value
        if not isinstance(origin, AttributeOrigin):
            return None
        value = origin.base
    return None


def _given(arguments: Arguments) -> Iterator[Value]:
    for values in (*arguments.positional, *(values for _, values in arguments.keywords)):
        if len(values) == 1:
            yield values[0]


def _object(program: Program, value: Value) -> OwnRetry | None:
    """What an object was told to repeat when it was made."""
    if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
        return None
    origin = value.origin
    target: FunctionValue | None = None
    name = value.cls.path
    if isinstance(origin.target, ClassValue):
        target = program.evaluator.method(value, "__init__")
    elif isinstance(origin.target, FunctionValue):
        target, name = origin.target, origin.target.function.path
    if target is None or not target.function.stub:
        return None
    variants = [FunctionValue(variant, target.receiver, target.closure) for variant in program.versions.variants(target.function)]
    several = [_said(program, variant, origin.arguments, origin.site, name) for variant in variants]
    # Where the library's versions differ, the least counts.
    known = [said for said in several if said is not None and said.count is not None]
    return min(known, key=lambda said: said.count or 0) if known and len(known) == len(several) else None


def _said(
    program: Program, target: FunctionValue, arguments: Arguments, place: tuple[FunctionInfo, int] | None, name: str
) -> OwnRetry | None:
    """What one call says: its parameters with `Attempts`, `Retries` and `Methods`, or an object given for one of them."""
    parent = target.function.parent
    if parent is None or not target.function.stub:
        return None
    bound = program.evaluator.bind(target, arguments)
    methods: frozenset[str] | str | None = None
    counts = given = False
    for parameter in target.function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        values = bound.get(parameter.name)
        if role is None:
            continue
        if role[0] == "Configures" and values is not None:
            known = values == (Const(None),)
            inner = _object(program, values[0]) if len(values) == 1 else None
            if inner is not None and inner.count is not None:
                return inner
            if not known and inner is None and "config" in parameter.name:
                return None
        elif role[0] == "Methods":
            if values is None and not arguments.double:
                values = () if parameter.default < 0 else program.evaluator.eval(program.generic(parent), parameter.default)
            methods = _methods(values or ())
        elif role[0] in _WORDS and all(item == "none" for item in role[1]):
            counts = True
            given = given or values is not None
            inner = _object(program, values[0]) if values is not None and len(values) == 1 else None
            if inner is not None:
                return inner
    if not counts:
        return None
    return OwnRetry(tries(program, target, arguments), name, target, arguments, place, given, methods)


def _methods(values: Values) -> frozenset[str] | str | None:
    """The HTTP methods that a value names."""
    if len(values) != 1:
        return None
    value = values[0]
    if value in (Const(None), Const(False)):
        return "all"
    items = getattr(value, "items", None)
    if items is None and isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and value.origin.arguments.positional:
        return _methods(value.origin.arguments.positional[0])
    found = {item.value.upper() for part in items or () for item in part if isinstance(item, Const) and isinstance(item.value, str)}
    return frozenset(found) or None

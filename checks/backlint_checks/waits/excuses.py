"""What ends a wait although no deadline does."""

from __future__ import annotations

from backlint import Effect, Program, Site
from backlint.link.deadlines import origin_of
from backlint.link.values import Arguments, CallOrigin, ClassValue, Const, FunctionValue, Instance, Value

from .holding import Held

#: Words in the names of functions that end something: what they wait for has been told to end.
_ENDING = frozenset(
    {"aclose", "cleanup", "close", "dispose", "exit", "finalize", "kill", "quit", "shutdown", "stop", "teardown", "terminate"}
)
_PROTOCOL = frozenset({"__exit__", "__aexit__", "__del__"})


def excused(program: Program, site: Site, reached: Held) -> bool:
    """Whether what is waited for is there already, ends soon, or is not waited for at all."""
    if program.is_tool(site.function.module) or does_not_block(program, site) or _ends(site, reached):
        return True
    sites = program.sites(site.frame)
    before = sites[: next((index for index, other in enumerate(sites) if other is site), 0)]
    # The condition of `a if c else b` comes after a.
    asked = (*before, *(other for other in sites if other.mark.line == site.mark.line and other.node != site.node))
    if any("asks" in other.target.function.markers and _same(other, site) for other in asked):
        return True
    if _in_handler(site) and any(Effect.WAIT in program.effects_of(other.target) and _same(other, site) for other in before):
        return True
    if _guards(sites, site):
        return True
    stops = [other for other in before if "stops" in other.target.function.markers]
    return any(_same(other, site) for other in stops) or bool(stops) and _runs(program, site.receiver)


def _in_handler(site: Site) -> bool:
    """Whether a wait stands where an exception is handled: that of an earlier, bounded wait for the same object, which is now put to
    its end."""
    blocks = site.function.facts.blocks
    block = site.block
    while block >= 0:
        if blocks[block].kind == "except":
            return True
        block = blocks[block].parent
    return False


def _guards(sites: tuple[Site, ...], site: Site) -> bool:
    """Whether the function is a lock of the project's own: a context manager that waits before its body and lets others go behind it."""
    yields = _single_yield(site)
    if yields is None:
        return False
    calls = {call.node: place for place, call in enumerate(site.function.facts.calls)}
    return calls.get(site.node, 0) < yields and any(
        _same(other, site) and "blocking" not in other.target.function.markers and calls.get(other.node, -1) >= yields for other in sites
    )


def _single_yield(site: Site) -> int | None:
    """How many calls come before the only `yield` of a function, where it has just one and that in no loop; None for others."""
    yields = [jump for jump in site.function.facts.jumps if jump.kind == "yield"]
    if len(yields) != 1 or any(Program.loops(site.frame, yields[0].block)):
        return None
    return yields[0].at


def does_not_block(program: Program, site: Site) -> bool:
    """Whether the call was told not to wait, or its object never makes it wait (`put` into a queue without a size)."""
    if site.arguments is None:
        return False
    for values in _given(program, site.target, site.arguments, "").values():
        if any(value != Const(True) for value in values):
            return True
    receiver = site.receiver
    if not isinstance(receiver, Instance):
        return False
    method = site.target.function.name
    maker = program.evaluator.method(Instance(receiver.cls, receiver.args, None), "__init__")
    if maker is None:
        return False
    sized = [name for name, methods in _switches(program, maker).items() if method in methods]
    if not sized:
        return False
    origin = receiver.origin
    if not isinstance(origin, CallOrigin) or not isinstance(origin.target, ClassValue):
        return True
    given = _given(program, maker, origin.arguments, method)
    return not any(
        isinstance(value, Const) and isinstance(value.value, int) and value.value > 0 for name in sized for value in given.get(name, ())
    )


def told_not_to_block(program: Program, site: Site, caller: Site) -> bool:
    """Whether the caller of a function that passes its keywords on to a call tells that not to wait."""
    return caller.arguments is not None and any(
        value != Const(True)
        for name, methods in _switches(program, site.target).items()
        if not methods
        for value in caller.arguments.keyword(name) or ()
    )


def _switches(program: Program, target: FunctionValue) -> dict[str, tuple[object, ...]]:
    """The parameters that say whether a call waits: the methods that each speaks of, none for the call itself."""
    function = target.function
    found: dict[str, tuple[object, ...]] = {}
    for parameter in function.facts.parameters:
        if parameter.annotation >= 0 and function.parent is not None:
            role = program.evaluator.role(function.parent, parameter.annotation)
            if role is not None and role[0] == "Blocks":
                found[parameter.name] = role[1]
    return found


def _given(program: Program, target: FunctionValue, arguments: Arguments, method: str) -> dict[str, tuple[Value, ...]]:
    bound = program.evaluator.bind(target, arguments)
    return {
        name: bound[name]
        for name, methods in _switches(program, target).items()
        if name in bound and (method in methods if method else not methods)
    }


def _ends(site: Site, reached: Held) -> bool:
    """Whether the wait stands where something is brought to its end: behind the `yield` of a context manager or in `stop()`."""
    function = site.function
    facts = function.facts
    place = next((index for index, call in enumerate(facts.calls) if call.node == site.node), 0)
    before = _single_yield(site)
    if before is not None and before <= place:
        return True
    ways = [link.target.function for link in reached.chain]
    if not reached.request:
        ways.append(reached.entry)
    return any(way.name in _PROTOCOL or _ENDING & set(way.name.lower().split("_")) for way in ways)


def _same(other: Site, site: Site) -> bool:
    """Whether two calls are on one object."""
    if other.receiver is None or site.receiver is None:
        return False
    origin = origin_of(site.receiver)
    return other.receiver == site.receiver or origin is not None and origin == origin_of(other.receiver)


def _runs(program: Program, value: Value | None) -> bool:
    """Whether an object is a thread or process: its class has a method that starts one."""
    if not isinstance(value, Instance):
        return False
    methods = (method for parent in program.evaluator.linear(value.cls)[0] for method in map(parent.cls.method, parent.cls.facts.order))
    return any(method is not None and Effect.SPAWN in program.effects.of(method) for method in methods)

"""Network calls, the clients that they are made on, and how those were made."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, FunctionInfo, Program, Site, Step
from backlint.link.deadlines import origin_of
from backlint.link.limits import FOREVER
from backlint.link.values import Arguments, CallOrigin, ClassValue, FunctionValue, Hole, Instance, Value

Origin = tuple[FunctionInfo, int]

#: Calls on a client that wait for what it talks to; statements of a database count as queries and not as network calls.
_ASKING = frozenset({Effect.NETWORK, Effect.RECEIVE, Effect.QUERY, Effect.WRITE, Effect.CACHE})


def network_calls(program: Program) -> Iterator[list[Site]]:
    """The network calls of the project, those of one expression together."""
    groups: dict[Origin, list[Site]] = {}
    for frame in program.frames():
        for site in program.sites(frame):
            if site.callee is None and site.kind == "call" and Effect.NETWORK in program.effects_of(site.target):
                groups.setdefault((site.function, site.node), []).append(site)
    yield from groups.values()


def makers(value: Value | None) -> Iterator[CallOrigin]:
    """The calls that made an object, the object on which that was called, and so on."""
    while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
        yield value.origin
        value = value.origin.target.receiver if isinstance(value.origin.target, FunctionValue) else None


def maker(program: Program, value: Value | None) -> Site | None:
    """The place in the project where an object was made, None where that is not known."""
    origin = origin_of(value)
    if origin is None or origin[0].stub or origin[1] < 0:
        return None
    function, node = origin
    return next((site for site in program.sites(program.generic(function)) if site.kind == "call" and site.node == node), None)


def made_elsewhere(program: Program, site: Site) -> list[Step]:
    """Evidence: where the object of a call was made, if that is in another function."""
    made = maker(program, program.deadlines.holder(site.receiver) or site.receiver)
    return [] if made is None or made.function is site.function else [program.step(made, "made here without a timeout")]


def ignored(program: Program, site: Site) -> str:
    """What there is to say of a timeout that was assigned to the object of a call in vain."""
    names = {slot.parameter.name for slot in program.deadlines.slots(site.target.function)}
    vain = [name for _, name, _ in program.deadlines.configured(site.receiver) if name in names]
    return f" (`.{vain[0]} = …` on the object has no effect)" if vain else ""


def passable(program: Program, receiver: Instance) -> bool:
    """Whether the call that made an object could have been given a deadline, or an object that has one."""
    origin = receiver.origin
    if not isinstance(origin, CallOrigin):
        return False
    target: Value | None = origin.target
    if isinstance(target, ClassValue):
        target = program.evaluator.method(receiver, "__init__")
    return isinstance(target, FunctionValue) and program.deadlines.can_bound(target.function)


def made_by(program: Program, site: Site) -> Instance | None:
    """The client that a site makes, when its constructor can be given a deadline."""
    function = site.target.function
    if site.kind != "call" or not function.stub or Effect.NETWORK in program.effects_of(site.target):
        return None
    if not program.deadlines.can_bound(function):
        return None
    values = program.evaluator.eval(site.frame, site.node)
    for value in (*values, *(part for made in values for part in program.evaluator.awaited(made))):
        if (
            isinstance(value, Instance)
            and isinstance(value.origin, CallOrigin)
            and value.origin.site == (site.function, site.node)
            and program.deadlines.is_client(value.cls)
        ):
            return value
    return None


def initialised(program: Program, site: Site) -> bool:
    """Whether a site is where a class of the project, derived from a library's client, hands its deadlines on: `super().__init__(…)`."""
    function, receiver = site.target.function, site.receiver
    return (
        site.kind == "call"
        and function.name == "__init__"
        and site.function.name == "__init__"
        and isinstance(receiver, Instance)
        and not receiver.cls.stub
        and site.function.owner is not None
        and program.evaluator.is_subclass(receiver.cls, site.function.owner)
        and program.deadlines.can_bound(function)
        and bool(program.deadlines.network_methods(receiver.cls))
    )


def uses(program: Program) -> dict[Origin, list[Site]]:
    """The calls on each object, and on those derived from it, that wait for its peer, by the call that made it."""
    found: dict[Origin, list[Site]] = {}
    for frame in program.frames():
        for site in program.sites(frame):
            effects = program.effects_of(site.target)
            if site.callee is None and not _ASKING.isdisjoint(effects):
                holder: Value | None = program.deadlines.holder(site.receiver) or site.receiver
                while holder is not None:
                    origin = origin_of(holder)
                    if origin is not None:
                        found.setdefault(origin, []).append(site)
                    holder = program.deadlines.derived_from(holder) if isinstance(holder, Instance) else None
    return found


def bounds_calls(program: Program, made: Instance) -> bool:
    """Whether only the constructor can bound the object's network calls: they have no timeout of their own."""
    return any(not program.deadlines.slots(method) for method in program.deadlines.network_methods(made.cls))


def relies(program: Program, call: Site, made: Origin | None = None) -> bool:
    """Whether a call on an object waits as long as the object says: it is no endless read and has no finite timeout of its own.

    Args:
        made: The call that made the object, when the call may be on another that was derived from it and says itself how long.
    """
    holder = program.deadlines.holder(call.receiver)
    while made is not None and holder is not None and origin_of(holder) != made:
        origin = holder.origin
        derived = program.deadlines.derived_from(holder)
        if derived is None or not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue):
            break
        if "inherit" not in program.deadlines.given(origin.target, origin.arguments).phases.values():
            return False
        holder = derived
    if Effect.RECEIVE in program.effects_of(call.target) or _of_subscription(program, call.receiver):
        return False
    own = program.deadlines.given(call.target, _filled(program, call))
    if program.deadlines.slots(call.target.function) and "inherit" not in own.phases.values():
        return False
    return Effect.BLOCKING in program.effects_of(call.target) or not program.deadlines.scopes.outer(call)


def _of_subscription(program: Program, value: Value | None) -> bool:
    """Whether an object is a part of a client that is there to receive an endless stream (`client.pubsub()`)."""
    if not isinstance(value, Instance) or program.deadlines.holder(value) is value:
        return False
    methods = program.deadlines.network_methods(value.cls)
    return any(Effect.RECEIVE in program.effects.of(method) for method in methods if method.owner is value.cls)


def _filled(program: Program, site: Site) -> Arguments:
    """The arguments of a call as they are for all callers; what these pass on through `**kwargs` is told of there."""
    arguments = program.deadlines.plain_arguments(site)
    rest = arguments.double[0] if len(arguments.double) == 1 else None
    return Arguments(arguments.positional, arguments.keywords, arguments.star, ()) if isinstance(rest, Hole) else arguments


def judged_at_its_maker(program: Program, site: Site) -> bool:
    """Whether a call on an object is told of where the object was made."""
    if site.arguments is not None and _given_client(program, site.target, site.arguments):
        return True
    receiver = program.deadlines.holder(site.receiver)
    if receiver is None or site.target.function.name == "__init__":
        return False
    limit = program.deadlines.constructed(receiver)
    if limit is None:
        return False
    own = program.deadlines.slots(site.target.function)
    if own:
        said = program.deadlines.given(site.target, _filled(program, site))
        if any(state != "inherit" for state in said.phases.values()):
            return False
    if limit.hole is not None or _made_with_client(program, receiver):
        return True
    return bool(limit.given & set(limit.unbounded)) or not own and passable(program, receiver)


def _made_with_client(program: Program, value: Instance) -> bool:
    """Whether an object was given a client whose calls wait for ever, which is told of where that was made."""
    origin = value.origin
    if not isinstance(origin, CallOrigin):
        return False
    target = origin.target
    made = target if isinstance(target, FunctionValue) else program.evaluator.method(value, "__init__")
    return made is not None and _given_client(program, made, origin.arguments)


def _given_client(program: Program, target: FunctionValue, arguments: Arguments) -> bool:
    for handed in program.deadlines.deciding(target, arguments):
        limit = program.deadlines.constructed(handed) if isinstance(handed, Instance) and program.deadlines.is_client(handed.cls) else None
        if isinstance(handed, Instance) and limit is not None and limit.state == FOREVER and maker(program, handed) is not None:
            return bool(limit.given & set(limit.unbounded)) or bounds_calls(program, handed)
    return False

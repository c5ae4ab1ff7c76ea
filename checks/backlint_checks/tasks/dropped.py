"""The calls whose task is dropped, and coroutines that nobody awaits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Effect, Frame, FunctionInfo, Program, Site
from backlint.facts import Function
from backlint.link.values import CallOrigin, FunctionValue, Instance

from .references import bound, displayed, only_returned, read, read_by_inner

Origin = tuple[FunctionInfo, int]


@dataclass(frozen=True)
class Dropped:
    """A call whose result had to be kept.

    Attributes:
        site: The call.
        name: The local variable that holds the result and is never read, "" where there is none.
        made: The call that starts the task in a function of the project that returns it; None where `site` starts it itself.
        unawaited: Whether the result of the call is a coroutine that nobody awaits, so that nothing runs at all.
    """

    site: Site
    name: str = ""
    made: Site | None = None
    unawaited: bool = False


def dropped(program: Program) -> Iterator[Dropped]:
    """The calls whose task is dropped, and coroutines that nobody awaits."""
    ends = {entry.function for entry in program.entries() if entry.kind == "route"}
    for function in program.running():
        calls: dict[int, list[Site]] = {}
        for site in program.sites(program.generic(function)):
            if site.kind == "call" and _written(site):
                calls.setdefault(site.node, []).append(site)
        for sites in calls.values():
            found = _judged(program, sites)
            if found is not None and (not found.name or function in ends or not _lasts(program, found.site)):
                yield found


def _written(site: Site) -> bool:
    """Whether a site is what its call calls, and not a function that was handed to it."""
    facts = site.function.facts
    return facts.nodes[site.node][0] == "call" and any(call.node == site.node and call.use == site.use for call in facts.calls)


def _judged(program: Program, sites: list[Site]) -> Dropped | None:
    site = sites[0]
    if all("keep" in other.target.function.markers for other in sites):
        name = None if site.use == "awaited" else _unread(site)
        return None if name is None else Dropped(site, name)
    if any(other.callee is None for other in sites):
        return None
    if site.use == "discarded" and all(_coroutine(other.target.function) for other in sites):
        return Dropped(site, unawaited=True)
    if site.use == "used" and not any(bind.node == site.node for bind in site.function.facts.binds):
        return None
    made = [_maker(program, other) for other in sites]
    name = _unread(site) if all(made) else None
    return None if name is None else Dropped(site, name, made[0])


def _result(site: Site) -> int:
    """The node of what a call gives, awaited where it is awaited."""
    facts = site.function.facts
    return facts.nodes.index(("await", site.node)) if site.use == "awaited" else site.node


def _unread(site: Site) -> str | None:
    """The name of the local variable in which the result of a call ends, "" where it has none; None where something reads it."""
    if site.use == "discarded":
        return ""
    facts = site.function.facts
    node = _result(site)
    if site.use == "decorator" or read(facts, node) or facts.name == "<lambda>":
        return None
    names = {bind.name for bind in bound(facts, node)}
    if site.function.parent is None and names:
        return None
    if any(read_by_inner(site.function, name) for name in names):
        return None
    return min(names, default="" if site.use == "awaited" or displayed(facts, node) else None)


def _coroutine(function: FunctionInfo) -> bool:
    facts = function.facts
    return facts.is_async and not facts.is_generator and not facts.decorators and not facts.empty


def _maker(program: Program, site: Site) -> Site | None:
    """The call in a function of the project that starts a task, which is then only returned, through however many functions."""
    facts = site.target.function.facts
    if not facts.results or facts.is_generator or facts.is_async is not (site.use == "awaited"):
        return None
    origins = _origins(program, site.frame, _result(site))
    if not origins or any(origin[0] is site.function for origin in origins):
        return None
    for origin in origins:
        if not _passed(program, site.target.function, origin, {site.function}):
            return None
    maker, node = next(iter(origins))
    return next(made for made in program.sites(program.generic(maker)) if made.node == node and "keep" in made.target.function.markers)


def _origins(program: Program, frame: Frame, node: int) -> set[Origin]:
    """The calls that started the tasks which a node may be; empty where it may be something else."""
    found: set[Origin] = set()
    for value in program.evaluator.eval(frame, node):
        origin = value.origin if isinstance(value, Instance) else None
        if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue) or origin.site[0].stub:
            return set()
        if "keep" not in origin.target.function.markers:
            return set()
        found.add(origin.site)
    return found


def _passed(program: Program, function: FunctionInfo, origin: Origin, seen: set[FunctionInfo]) -> bool:
    """Whether a function only returns the task that it starts, or gets from a function that only returns it."""
    if function in seen:
        return False
    frame = program.generic(function)
    if function is origin[0]:
        return only_returned(function.facts, origin[1])
    ways = [site for site in program.sites(frame) if site.callee is not None and origin in _origins(program, frame, _result(site))]
    return bool(ways) and all(
        only_returned(function.facts, _result(site)) and _passed(program, site.target.function, origin, seen | {function}) for site in ways
    )


def _lasts(program: Program, site: Site) -> bool:
    """Whether the function goes on to wait after the call: its local variables hold the task meanwhile."""
    facts = site.function.facts
    place = next((index for index, call in enumerate(facts.calls) if call.node == site.node), 0)
    if any(jump.kind == "yield" and jump.at > place for jump in facts.jumps):
        return True
    later = {call.node for call in facts.calls[place + 1 :]}
    if any(call.use == "awaited" for call in facts.calls[place + 1 :]) or _waits_in_block(facts, site.mark.line):
        return True
    return any(
        other.node in later and other.callee is None and Effect.BLOCKING in program.effects_of(other.target)
        for other in program.sites(site.frame)
    )


def _waits_in_block(facts: Function, line: int) -> bool:
    return any(block.is_async and block.mark.line > line for block in facts.blocks)

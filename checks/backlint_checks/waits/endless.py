"""The waits without a bound that hold up a request or the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backlint import Effect, Frame, FunctionInfo, Program, Site
from backlint.link.limits import FOREVER
from backlint.link.wrappers import Decision

from .branches import taken
from .excuses import excused, told_not_to_block
from .holding import Held, awaited_threads, handed_over, held


@dataclass(frozen=True)
class Wait:
    """A wait without a bound.

    Attributes:
        site: The call that waits.
        reached: How it is reached.
        decision: The caller of a function that passes its timeout on, by which there is none; None where the wait itself says so.
    """

    site: Site
    reached: Held
    decision: Decision | None = None

    @property
    def blocks(self) -> bool:
        """Whether the whole thread stands still, and not only the task."""
        return "blocking" in self.site.target.function.markers


def endless(program: Program, *, processes: bool) -> Iterator[Wait]:
    """The waits without a bound on a request's thread or on the event loop, each place once for every decision about it.

    Args:
        processes: Whether waits for commands are among them.
    """
    frames = held(program)
    groups: dict[tuple[FunctionInfo, int], list[tuple[Site, Held]]] = {}
    mixed: set[tuple[FunctionInfo, int]] = set()
    for frame, reached in frames:
        awaited = awaited_threads(program, frame)
        away = handed_over(program, frame)
        for site in program.sites(frame):
            if site.kind != "call" or site.callee is not None or not taken(frame, site.block, reached.settings):
                continue
            key = (site.function, site.node)
            if site.node in awaited and reached.request:
                if Effect.WAIT in program.effects_of(site.target):
                    groups.setdefault(key, []).append((site, replace(reached, threaded=True)))
                continue
            if site.node in away and Effect.WAIT in program.effects_of(site.target):
                continue
            if Effect.WAIT in program.effects_of(site.target):
                if not processes and "process" in site.target.function.markers["wait"]:
                    continue
                groups.setdefault(key, []).append((site, reached))
            else:
                mixed.add(key)
    for key, group in groups.items():
        if key not in mixed:
            yield from _judged(program, frames, group)


def _judged(program: Program, frames: list[tuple[Frame, Held]], group: list[tuple[Site, Held]]) -> Iterator[Wait]:
    limits = [program.deadlines.limit(site) for site, _ in group]
    hole = next((limit for limit in limits if limit.hole is not None), None)
    if hole is None and any(limit.state != FOREVER for limit in limits):
        return
    if any(excused(program, site, reached) for site, reached in group):
        return
    waits = [(site, reached) for site, reached in group if _holds_up(program, site, reached)]
    if not waits:
        return
    site, reached = waits[0]
    if hole is None or hole.hole is None:
        yield Wait(site, reached)
        return
    by_function = {frame.function: way for frame, way in reversed(frames)}
    for decision in program.deadlines.wrappers.relying(hole.hole, hole.key, instant=True):
        way = by_function.get(decision.site.function)
        outer = way is not None and "blocking" not in site.target.function.markers and program.deadlines.scopes.outer(decision.site)
        if hole.key and told_not_to_block(program, site, decision.site):
            continue
        if decision.limit.state == FOREVER and way is not None and not outer:
            yield Wait(site, way, decision)


def _holds_up(program: Program, site: Site, reached: Held) -> bool:
    """Whether others stand still while the call waits.

    A blocking one always does. One that only suspends its task does in a request handler, unless it serves a stream of messages there.
    """
    if "blocking" in site.target.function.markers:
        return True
    if not reached.request or site.function.facts.is_generator or any(program.loops(site.frame, site.block)):
        return False
    return not _converses(program, reached) and not program.deadlines.scopes.outer(site)


def _converses(program: Program, reached: Held) -> bool:
    """Whether a handler takes messages from its peer: it lasts as long as the connection."""
    for frame in (program.generic(reached.entry), *(link.callee for link in reached.chain if link.callee is not None)):
        for site in program.sites(frame):
            effects = program.effects_of(site.target)
            if Effect.RECEIVE in effects and Effect.WAIT not in effects and site.target.function.facts.is_async:
                return True
    return False

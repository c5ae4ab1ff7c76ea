"""Deadlines around work that they cannot stop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Effect, FunctionInfo, Program, Site
from backlint.facts import Mark
from backlint.link.deadlines import origin_of
from backlint.link.frames import Frame
from backlint.link.limits import BOUNDED, FOREVER
from backlint.link.values import CallOrigin, FunctionValue, Instance


@dataclass(frozen=True)
class Blocked:
    """A deadline that nothing can act upon while the work under it runs.

    Attributes:
        mark: Where it is written.
        scope: The call that sets it, as people know it: `asyncio.timeout`.
        work: The call that blocks the event loop.
        chain: From the deadline to that call.
    """

    mark: Mark
    scope: str
    work: Site
    chain: tuple[Site, ...]


def blocked(program: Program, function: FunctionInfo) -> Iterator[Blocked]:
    """The deadlines of a function under which nothing is awaited, but the thread is blocked: the event loop never gets to look at them."""
    frame = program.generic(function)
    facts = function.facts
    for index, block in enumerate(facts.blocks):
        if block.kind == "with" and block.is_async:
            scope = next((name for manager in block.nodes if (name := _scope(program, frame, manager))), "")
            inside = _below(function, index) if scope else frozenset()
            if scope and _silent(function, inside):
                yield from _blocking(program, frame, inside, block.mark, scope)
    for site in program.sites(frame):
        if site.kind == "call" and "deadline_scope" in site.target.function.markers and site.callee is None:
            for inner in program.sites(frame):
                callee = inner.callee
                if callee is None or not callee.function.facts.is_async or callee.function.facts.is_generator or not _holds(site, inner):
                    continue
                whole = frozenset(range(len(callee.function.facts.blocks)))
                if _silent(callee.function, whole):
                    name = f"{site.target.function.module.name}.{site.target.function.name}"
                    for found in _blocking(program, program.generic(callee.function), whole, site.mark, name):
                        yield Blocked(found.mark, found.scope, found.work, (inner, *found.chain))


def _holds(outer: Site, inner: Site) -> bool:
    """Whether a call is an argument of another."""
    node = outer.function.facts.nodes[outer.node]
    return node[0] == "call" and inner.node in (*(part for part in node[2] if isinstance(part, int)), *(part for _, part in node[3]))


def _scope(program: Program, frame: Frame, manager: int) -> str:
    for value in program.evaluator.eval(frame, manager):
        origin = value.origin if isinstance(value, Instance) else None
        target = origin.target if isinstance(origin, CallOrigin) else None
        if not isinstance(target, FunctionValue) or not isinstance(origin, CallOrigin) or "deadline_scope" not in target.function.markers:
            continue
        if program.deadlines.given(target, origin.arguments).state == BOUNDED:
            return f"{target.function.module.name}.{target.function.name}"
    return ""


def _below(function: FunctionInfo, index: int) -> frozenset[int]:
    found = {index}
    for other, block in enumerate(function.facts.blocks):
        if block.parent in found:
            found.add(other)
    return frozenset(found)


def _silent(function: FunctionInfo, blocks: frozenset[int]) -> bool:
    """Whether nothing is awaited in these blocks, as far as every `await` of the function can be placed."""
    facts = function.facts
    places = {call.node: call.block for call in facts.calls}
    for node in facts.nodes:
        if node[0] == "await" and places.get(node[1], next(iter(blocks))) in blocks:
            return False
    header = min(blocks)
    return not any(facts.blocks[index].is_async for index in blocks if index != header) and not facts.is_generator


def _blocking(program: Program, frame: Frame, blocks: frozenset[int], mark: Mark, scope: str) -> Iterator[Blocked]:
    """The first call in these blocks that waits in the thread for longer than it is missed, and has a deadline of its own."""
    for site in program.sites(frame):
        if site.block not in blocks or site.kind != "call" or site.callee is not None and site.callee.function.facts.is_async:
            continue
        for reached in program.reached(site, Effect.NETWORK):
            effects = program.effects_of(reached.site.target)
            if any("detached" in link.target.function.markers for link in reached.chain) or Effect.BLOCKING not in effects:
                continue
            if program.deadlines.limit(reached.site).state != FOREVER:
                yield Blocked(mark, scope, reached.site, reached.chain)
            return


def waited_for(program: Program, function: FunctionInfo) -> Iterator[tuple[Site, Site]]:
    """Waits with a deadline for work that the `with` block around them waits for once more, with the call that started the work.

    The first one of each block.
    """
    told: set[int] = set()
    frame = program.generic(function)
    blocks = function.facts.blocks
    for site in program.sites(frame):
        receiver = site.receiver
        if site.callee is not None or not isinstance(receiver, Instance) or not isinstance(receiver.origin, CallOrigin):
            continue
        started = receiver.origin.target
        if not isinstance(started, FunctionValue) or not isinstance(started.receiver, Instance):
            continue
        pool = started.receiver
        if not any("joins" in parent.cls.markers for parent in program.evaluator.linear(pool.cls)[0]):
            continue
        if site.arguments is None or program.deadlines.given(site.target, site.arguments).state != BOUNDED:
            continue
        made = origin_of(pool)
        block = site.block
        while block >= 0:
            current = blocks[block]
            if current.kind == "with" and made is not None and made[0] is function and made[1] in current.nodes:
                place, node = receiver.origin.site
                start = next((other for other in program.sites(frame) if other.node == node and other.callee is None), None)
                if start is not None and place is function and block not in told:
                    told.add(block)
                    yield site, start
                break
            block = current.parent

"""Locks of this process that are held while something waits."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Frame, Program, Reached, Site
from backlint.link.contexts import Held
from backlint.link.values import Instance

from ..loading.branches import is_ruled_out
from .waits import waits


def guarded(program: Program) -> Iterator[tuple[Held, Site, Reached]]:
    """The calls that wait while their function holds a lock for no reason that can be seen, each with its lock."""
    for frame in program.frames():
        for held in program.contexts.held(frame):
            if held.kind != "lock" or _is_remote(program, held) or _fills(frame, held.block):
                continue
            for site in program.contexts.inside(held):
                reached = next((found for found in waits(program, site) if not is_ruled_out(program, found)), None)
                if reached is not None:
                    yield held, site, reached


def _is_remote(program: Program, held: Held) -> bool:
    """Whether the lock lies on another machine: it is there to let one process do the work at a time."""
    if not isinstance(held.manager, Instance):
        return True
    methods = (program.evaluator.method(held.manager, name) for name in ("__enter__", "__aenter__"))
    return any(method is not None and Effect.NETWORK in program.effects_of(method) for method in methods)


def _fills(frame: Frame, block: int) -> bool:
    """Whether what is done under the lock fills in something that is kept, so that it is asked for only once."""
    facts = frame.function.facts
    blocks = facts.blocks

    def inside(index: int) -> bool:
        while index >= 0:
            if index == block:
                return True
            index = blocks[index].parent
        return False

    kept = any(inside(store.block) for store in facts.stores) or any(
        bind.name in facts.outer and inside(bind.block) for bind in facts.binds
    )
    asked = any(inside(index) and index != block and found.kind == "if" for index, found in enumerate(blocks))
    return kept or asked

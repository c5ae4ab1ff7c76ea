"""Stretches of the program in which a database transaction is open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Frame, FunctionInfo, Program, Site, Step
from backlint.link.contexts import Held

from .changes import Changes
from .requests import atomic_handlers
from .rows import is_queue


class Span(NamedTuple):
    """A call made while a transaction is open in its function.

    Attributes:
        site: The call.
        kind: "block" (opened by a `with` or a decorator), "request" (by the framework), "pending" (a change waits for a commit below).
        name: What opens it, for people: `atomic`.
        steps: What opens it and, where that is known, what commits it.
        opener: The function of a library that opens it, None where that is not known.
        held: The stretch, for "block".
    """

    site: Site
    kind: str
    name: str
    steps: tuple[Step, ...]
    opener: FunctionInfo | None = None
    held: Held | None = None


def spans(program: Program) -> Iterator[Span]:
    """All calls that a function makes while it has a transaction open; those that its callees make are found from there.

    Rows that are taken from a queue (`skip_locked`) are worked on under their lock on purpose: such stretches are left out.
    """
    changes = Changes(program)
    handlers = atomic_handlers(program)
    for frame in program.frames():
        yield from _blocks(program, changes, frame)
        for pending in changes.pending(frame):
            steps = (
                program.step(pending.change, "this change is not committed yet"),
                program.step(pending.commit, "it is committed only here"),
            )
            yield Span(pending.site, "pending", "commit", steps)
        if frame.is_generic and frame.function in handlers:
            step = handlers[frame.function]
            for site in program.contexts.live(frame):
                yield Span(site, "request", "the request", (step,))


def _blocks(program: Program, changes: Changes, frame: Frame) -> Iterator[Span]:
    seen: set[Site] = set()
    for held in program.contexts.held(frame):
        if held.kind != "transaction":
            continue
        inside = tuple(program.contexts.inside(held))
        if not inside or is_queue(program, inside):
            continue
        where = program.position(frame.function.module.path, held.mark)
        step = Step(where, f"`{held.name}` holds a transaction open here")
        changed = held.opened
        for site in inside:
            if site not in seen and (changed or site.kind != "call"):
                seen.add(site)
                yield Span(site, "block", held.name, (step,), held.opener, held)
            changed = changed or changes.changes(site)

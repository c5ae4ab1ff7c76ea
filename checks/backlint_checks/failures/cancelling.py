"""Handlers in coroutines that take the request to stop for an error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.link.frames import Frame
from backlint.link.program import Program
from backlint_checks.retries.shape import Shape

from .handlers import code, extent, handlers, mentioned
from .optional import may_fail

_CANCELLED = "CancelledError"


@dataclass(frozen=True)
class Deaf:
    """A handler that drops a cancellation.

    Attributes:
        shape, block: Where.
        loop: The loop that goes on in spite of it, -1 where none does.
        written: What the handler takes, as written.
    """

    shape: Shape
    block: int
    loop: int
    written: str


def deaf(program: Program, frame: Frame) -> Iterator[Deaf]:
    """The handlers of a coroutine that take a cancellation of what is awaited and do not pass it on.

    Whoever has cancelled a task himself waits for its end like this, which is as it should be.
    """
    facts = frame.function.facts
    if not facts.is_async or any(call.mark.name == "cancel" for call in facts.calls):
        return
    for handler in handlers(program, frame):
        shape, block = handler.shape, handler.block
        if not handler.widest or handler.suppresses or not _waits(shape, handler.work) or _earlier(shape, block, handler.work):
            continue
        if may_fail(shape, handler.around):
            continue
        if not _passes_on(program, shape, block, handler.name):
            written = "`except BaseException`" if shape.blocks[block].nodes else "a bare `except`"
            yield Deaf(shape, block, _goes_on(shape, block), written)
    for index, found in enumerate(facts.blocks):
        if found.kind != "except" or not any(_is_cancelled(frame, node) for node in found.nodes):
            continue
        shape = Shape(frame, program.text(frame.function.module.path))
        loop = _goes_on(shape, index)
        if loop < 0 or shape.blocks[loop].kind != "while" or not _waits(shape, found.partner):
            continue
        if not _passes_on(program, shape, index, found.targets[0] if found.targets else ""):
            yield Deaf(shape, index, loop, f"`except {_CANCELLED}`")


def _is_cancelled(frame: Frame, index: int) -> bool:
    nodes = frame.function.facts.nodes
    parts = nodes[index][1] if nodes[index][0] == "tuple" else (index,)
    return any(str(nodes[part][-1]) == _CANCELLED for part in parts)


def _waits(shape: Shape, work: int) -> bool:
    """Whether something is awaited in a block."""
    if any(block.is_async and shape.inside(index, work) for index, block in enumerate(shape.blocks)):
        return True
    return any(call.use == "awaited" and shape.inside(call.block, work) for call in shape.facts.calls)


def _earlier(shape: Shape, handler: int, work: int) -> bool:
    """Whether a handler before this one takes the cancellation."""
    return any(
        any(_is_cancelled(shape.frame, node) for node in shape.blocks[other].nodes)
        for other in shape.partners(work, "except")
        if other < handler
    )


def _passes_on(program: Program, shape: Shape, handler: int, name: str) -> bool:
    """Whether a handler raises, or gives the error to something else than a report."""
    if any(jump.kind == "raise" and shape.inside(jump.block, handler) for jump in shape.facts.jumps):
        return True
    sites = [site for site in program.sites(shape.frame) if shape.inside(site.block, handler)]
    if any("never_returns" in site.target.function.markers for site in sites):
        return True
    if any(jump.kind == "raise" for site in sites if site.callee is not None for jump in site.target.function.facts.jumps):
        return True
    reported = {site.mark.line for site in sites if "reports" in site.target.function.markers}
    first, last = extent(shape, handler)
    return bool(name) and any(mentioned(text, name) for line, text in code(shape, first, last) if line != first and line not in reported)


def _goes_on(shape: Shape, handler: int) -> int:
    """The loop that goes on after a handler, -1 where it leaves it or stands in none."""
    loop = shape.loop(shape.blocks[handler].parent)
    if loop < 0:
        return -1
    inside = [jump for jump in shape.facts.jumps if shape.inside(jump.block, handler)]
    if any(jump.kind in ("return", "raise", "break") for jump in inside):
        return -1
    if any(jump.kind == "continue" for jump in inside):
        return loop
    behind = extent(shape, shape.blocks[handler].partner)[1]
    leaves = any(jump.kind in ("return", "break") and jump.mark.line > behind and jump.block == loop for jump in shape.facts.jumps)
    return -1 if leaves or not shape.blocks[handler].falls else loop

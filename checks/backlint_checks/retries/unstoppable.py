"""Endless loops that swallow what is meant to end them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo

from .attempts import types
from .body import Body
from .heads import endless_head
from .loops import bodies

#: What is raised to end a program, a task or a generator.
_ENDS = frozenset({"BaseException", "CancelledError"})


@dataclass(frozen=True)
class Unstoppable:
    """A handler after which an endless loop goes on, whatever was raised.

    Attributes:
        body: The loop.
        failure: The handler's block.
        taken: What it takes: `BaseException`, `CancelledError`, "" for a bare `except`.
    """

    body: Body
    failure: int
    taken: str


def unstoppable(program: Program, function: FunctionInfo) -> Iterator[Unstoppable]:
    """The loops of a function that go on after everything. A bare `except` counts where a task could be cancelled."""
    for body in bodies(program, function):
        flags = endless_head(body)
        if flags is None or body.block.kind != "while" or flags:
            continue
        found = next(_swallowing(replace(body, flags=flags), function), None)
        if found is not None:
            yield found


def _swallowing(body: Body, function: FunctionInfo) -> Iterator[Unstoppable]:
    shape = body.shape
    for index, block in enumerate(shape.blocks):
        if block.kind != "try" or shape.loop(index) != body.loop or shape.deciders(block.parent, body.loop):
            continue
        # Outside of the `try` something may wait, and be ended there; then only the work is protected.
        awaits = [call for call in body.calls if call.use == "awaited" and not shape.within(call.block, frozenset({index}))]
        waits = [call for call in body.calls if body.operations.waits([call]) and not shape.within(call.block, frozenset({index}))]
        if awaits or (waits and not function.facts.is_async):
            continue
        for failure in shape.partners(index, "except"):
            names = types(shape, failure)
            if names and set(names) & {"KeyboardInterrupt", "SystemExit", "CancelledError", "GeneratorExit"} and _leaves(body, failure):
                break
            taken = next((name for name in names if name in _ENDS), "" if not names and function.facts.is_async else None)
            if taken is None or _leaves(body, failure) or _remembers(body, failure):
                continue
            if taken == "CancelledError" and not function.facts.is_async:
                continue
            yield Unstoppable(body, failure, taken)


def _leaves(body: Body, failure: int) -> bool:
    return any(body.shape.inside(jump.block, failure) for jump in body.exits) or not (
        body.shape.blocks[failure].falls or any(jump.kind == "continue" and body.shape.inside(jump.block, failure) for jump in body.jumps)
    )


def _remembers(body: Body, failure: int) -> bool:
    """Whether a handler keeps what happened for later."""
    shape = body.shape
    stored = any(shape.inside(store.block, failure) for store in shape.facts.stores)
    return stored or any(shape.inside(bind.block, failure) for bind in body.binds)

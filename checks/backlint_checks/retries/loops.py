"""Loops that try one thing until it works.

A loop retries when success leaves it and failure does not. What leads back to its head on success too is a consumer, a scheduler or a
server; what another thread, a counter, a clock or new input ends is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from backlint.link.frames import Frame
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo

from .attempts import Attempt, attempts
from .body import Body
from .heads import endless_head
from .operations import Operation
from .renewal import likely_request, may_end, new_input, timed
from .shape import Shape
from .success import left_by_success
from .turns import turn


@dataclass(frozen=True)
class Retrying:
    """A loop without an end for failures.

    Attributes:
        frame, loop: Where.
        operation: What is tried.
        failure: The block that a failure leads to, -1 where it is passed over silently.
        line: Where the attempt begins.
        waits: Whether it pauses between attempts, as far as is known.
    """

    frame: Frame
    loop: int
    operation: Operation
    failure: int
    line: int
    waits: bool


def retrying(program: Program, function: FunctionInfo) -> Iterator[Retrying]:
    """The loops of a function that retry for ever, each once."""
    for body in bodies(program, function):
        flags = endless_head(body)
        if flags is not None:
            judged = replace(body, flags=flags)
            tried = attempts(program, body.shape, body.loop)
            found = next((found for attempt in tried if (found := _endless(judged, attempt)) is not None), None)
            if found is not None:
                yield found


def bodies(program: Program, function: FunctionInfo) -> Iterator[Body]:
    """The bodies of a function's loops."""
    if not any(block.kind in ("while", "for") for block in function.facts.blocks):
        return
    shape = Shape(program.generic(function), program.text(function.module.path))
    for loop, block in enumerate(function.facts.blocks):
        if block.kind in ("while", "for"):
            yield Body.of(program, shape, loop)


def _endless(body: Body, attempt: Attempt) -> Retrying | None:
    """What makes an attempt a retry without an end, None where it is none."""
    taken = turn(body, attempt)
    if taken is None:
        return None
    operations = body.operations
    operation = operations.of(call for call in body.calls if call.node in attempt.sources)
    if operation is None or operations.receives(body.calls):
        return None
    left = left_by_success(taken, operation)
    if left is None:
        return None
    rest = taken.calls()
    if may_end(taken, rest) or new_input(taken, operation):
        return None
    if not operation.known and (left != "directly" or not likely_request(taken, rest)):
        return None
    if timed(body, operation.call):
        return None
    return Retrying(body.shape.frame, body.loop, operation, taken.failures[0], attempt.line, operations.waits(rest))

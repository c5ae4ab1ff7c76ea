"""One turn of a loop in which something is tried: where a failure goes on, and what runs in a turn that fails."""

from __future__ import annotations

from dataclasses import dataclass

from backlint.facts import Bind, Call, Jump

from .attempts import Attempt
from .body import Body
from .operations import Operation


@dataclass(frozen=True)
class Turn:
    """A turn with one attempt in it.

    Attributes:
        body, attempt: Of which loop, and what is tried in it.
        failures: The blocks of handlers from which the next turn begins, -1 for a failure that is passed over silently.
        falls: Whether a failure goes on behind the attempt, with the rest of the body.
        decided: Whether a condition in a handler may leave the loop: a count, a clock.
    """

    body: Body
    attempt: Attempt
    failures: tuple[int, ...]
    falls: bool
    decided: bool = False

    @property
    def handlers(self) -> frozenset[int]:
        """The blocks of `failures`."""
        return frozenset(failure for failure in self.failures if failure >= 0)

    def behind(self, jump: Jump) -> bool:
        """Whether a jump stands behind the attempt, outside of it."""
        return behind(self.body, self.attempt, jump)

    def deciders(self, jump: Jump) -> list[int]:
        """The conditions on which a jump depends while the attempt does not."""
        return deciders(self.body, self.attempt, jump)

    def fails_at(self, block: int, line: int) -> bool:
        """Whether what stands at a place runs in a turn that fails, the attempt itself left out."""
        shape, attempt = self.body.shape, self.attempt
        if shape.within(block, self.handlers | attempt.finals):
            return True
        if shape.within(block, attempt.success | frozenset(attempt.failures)):
            return False
        return line < attempt.line or (self.falls and line > attempt.line)

    def succeeds_at(self, bind: Bind, operation: Operation) -> bool:
        """Whether an assignment is made only after the operation has succeeded."""
        shape, attempt = self.body.shape, self.attempt
        if shape.within(bind.block, attempt.success):
            return not bind.operator or bind.mark.line > operation.call.mark.line
        apart = frozenset(attempt.failures) | attempt.finals
        return not self.falls and bind.mark.line > attempt.line and not shape.within(bind.block, apart)

    def calls(self) -> list[Call]:
        """The calls of a turn that fails, the attempt itself left out."""
        return [call for call in self.body.calls if self.fails_at(call.block, call.mark.line)]


def behind(body: Body, attempt: Attempt, jump: Jump) -> bool:
    """Whether a jump stands behind an attempt, outside of it."""
    group = attempt.success | attempt.finals | frozenset(attempt.failures)
    return jump.mark.line > attempt.line and not body.shape.within(jump.block, group)


def deciders(body: Body, attempt: Attempt, jump: Jump) -> list[int]:
    """The conditions on which a jump depends while an attempt does not."""
    shape = body.shape
    return [
        block for block in shape.deciders(jump.block, body.loop) if block not in attempt.success and not shape.inside(attempt.root, block)
    ]


def turn(body: Body, attempt: Attempt, *, bounded: bool = False) -> Turn | None:
    """How a failure of an attempt leads back to the head of the loop, None where it does not.

    Args:
        bounded: Also where a condition other than the kind of failure may leave the loop instead.
    """
    shape = body.shape
    plain = [block for block in attempt.failures if _leads_back(body, attempt, block)]
    failures = [block for block in attempt.failures if shape.blocks[block].falls or _continues(body, block)] if bounded else plain
    falls = attempt.silent or any(shape.blocks[block].falls for block in failures)
    if falls and any(behind(body, attempt, jump) and not deciders(body, attempt, jump) for jump in body.exits):
        failures = [block for block in failures if _continues(body, block)]
        falls = False
    elif attempt.silent:
        failures.append(-1)
    decided = any(block >= 0 and block not in plain for block in failures)
    return Turn(body, attempt, tuple(failures), falls, decided) if failures else None


def _leads_back(body: Body, attempt: Attempt, failure: int) -> bool:
    """Whether a failure goes on with the next turn, and nothing but the kind of failure decides on it."""
    shape = body.shape
    jumps = [jump for jump in body.jumps if shape.inside(jump.block, failure) and jump.kind != "yield"]
    jumps = [jump for jump in jumps if jump.kind in ("return", "raise") or shape.loop(jump.block) == body.loop]
    for jump in jumps:
        for decider in shape.deciders(jump.block, failure):
            if not _by_cause(body, attempt, decider, failure):
                return False
    return shape.blocks[failure].falls or _continues(body, failure)


def _continues(body: Body, failure: int) -> bool:
    return any(
        jump.kind == "continue" and body.shape.inside(jump.block, failure) and body.shape.loop(jump.block) == body.loop
        for jump in body.jumps
    )


def _by_cause(body: Body, attempt: Attempt, decider: int, failure: int) -> bool:
    """Whether a condition depends on what failed and on nothing else that changes."""
    shape = body.shape
    causes = set(attempt.causes)
    for bind in body.binds:
        if shape.inside(bind.block, failure) and not bind.operator and any(shape.mentions(bind.mark.line, name) for name in causes):
            causes.add(bind.name)
    roots = {name.partition(".")[0] for name in shape.reads(decider)}
    return bool(roots & causes) and not any(shape.is_local(name) for name in roots - causes)

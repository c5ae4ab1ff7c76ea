"""Loops that try one thing several times, whether something ends them or not, and how long they wait in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from backlint.facts import Call
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import Const
from backlint.stub import Effect

from .attempts import Attempt, attempts, types
from .body import Body
from .failures import named
from .heads import counted_head
from .loops import bodies
from .operations import Kind, Operation, is_message
from .pauses import Pause, Waiting
from .renewal import new_input
from .success import left_by_success
from .turns import Turn, turn

#: Expressions that give the same in every turn.
_STEADY = frozenset({"const", "name", "attr", "param", "import", "binary", "typed", "not-none", "truthy"})
_RANDOM = ("random", "jitter", "uniform", "backoff", "expo")


@dataclass(frozen=True)
class Repeated:
    """A loop that tries one thing again after a failure.

    Attributes:
        frame, loop: Where.
        operation: What is tried.
        count: How many attempts at most, infinite for no end, None where it is not known.
        waiting: What it does between two attempts.
        failures: The last names of the exceptions that lead back, empty where every one does.
        sites: What runs in an attempt.
        polls: Whether an answer alone does not leave the loop, but only one with the right content.
        root: The block of the attempt.
        mends: Whether a failing turn does something about the failure over the network (logs in again, connects again), or changes state.
    """

    frame: Frame
    loop: int
    operation: Operation
    count: float | None
    waiting: Waiting
    failures: frozenset[str]
    sites: tuple[Site, ...]
    root: int
    mends: bool
    polls: bool


def repeated(program: Program, function: FunctionInfo) -> Iterator[Repeated]:
    """The loops of a function that try one thing several times, each once."""
    for body in bodies(program, function):
        head = counted_head(body)
        if head is None:
            continue
        judged = replace(body, flags=head[0])
        tried = attempts(program, body.shape, body.loop)
        found = next((found for attempt in tried if (found := _repeats(judged, attempt, head[1])) is not None), None)
        if found is not None:
            yield found


def _repeats(body: Body, attempt: Attempt, turns: float | None) -> Repeated | None:
    taken = turn(body, attempt, bounded=True)
    if taken is None:
        return None
    operations = body.operations
    operation = operations.of(call for call in body.calls if call.node in attempt.sources)
    if operation is None or operations.receives(body.calls):
        return None
    left = left_by_success(taken, operation, bounded=True)
    if left is None or new_input(taken, operation):
        return None
    failing = taken.calls()
    caught = {name for failure in taken.handlers for name in _caught(body, failure)}
    count = None if taken.decided and turns == float("inf") else turns
    if turns == float("inf") and any(taken.deciders(jump) for jump in body.exits if not body.shape.within(jump.block, attempt.success)):
        count = None
    sites = tuple(site for site in body.program.sites(body.shape.frame) if site.node in attempt.sources or _inside(taken, site))
    return Repeated(
        body.shape.frame,
        body.loop,
        operation,
        count,
        _waiting(taken, failing),
        frozenset(caught),
        sites,
        attempt.root,
        _mends(taken, failing),
        left != "directly" and attempt.root not in attempt.failures,
    )


def _caught(body: Body, failure: int) -> Iterator[str]:
    """The last names of the exceptions that a handler takes."""
    yield from types(body.shape, failure) or ("BaseException",)
    for node in body.shape.blocks[failure].nodes:
        for value in body.program.evaluator.eval(body.shape.frame, node):
            yield from named(body.program, value) or ()


def _inside(taken: Turn, site: Site) -> bool:
    return taken.body.shape.within(site.block, taken.attempt.work)


def _mends(taken: Turn, failing: Iterable[Call]) -> bool:
    body = taken.body
    program, shape = body.program, body.shape
    if any(shape.within(store.block, taken.handlers) and store.name != "[]" for store in shape.facts.stores):
        return True
    return any(
        True
        for call in failing
        if call.node not in taken.attempt.sources and shape.within(call.block, taken.handlers)
        for site in body.operations.sites(call)
        if _reaches(program, site, Effect.NETWORK) or body.operations.kind(call) is Kind.RECEIVES
    )


def _reaches(program: Program, site: Site, effect: Effect) -> bool:
    return next(iter(program.reached(site, effect)), None) is not None


def _waiting(taken: Turn, failing: list[Call]) -> Waiting:
    """What the calls of a failing turn say of the pause before the next."""
    body = taken.body
    program = body.program
    found: list[Waiting] = []
    for call in failing:
        if call.node in taken.attempt.sources:
            continue
        sites = body.operations.sites(call)
        if any(site.callee is None and Effect.SLEEP in program.effects_of(site.target) for site in sites):
            found.append(_slept(body, call))
            continue
        waits = any(_reaches(program, site, effect) for site in sites for effect in (Effect.SLEEP, Effect.WAIT, Effect.LOCK))
        if waits or (body.operations.kind(call) is Kind.UNKNOWN and not is_message(body.shape.frame, call)):
            found.append(Waiting(Pause.UNKNOWN))
    tried = (call for call in body.calls if body.shape.within(call.block, taken.attempt.work))
    if not found and any(_reaches(program, site, Effect.SLEEP) for call in tried for site in body.operations.sites(call)):
        return Waiting(Pause.UNKNOWN)
    pauses = {waiting.pause for waiting in found}
    for pause in (Pause.VARIES, Pause.UNKNOWN):
        if pause in pauses:
            return Waiting(pause)
    constant = [waiting for waiting in found if waiting.pause is Pause.CONSTANT]
    if not constant:
        return Waiting(Pause.NONE, 0)
    lengths = [waiting.length for waiting in constant]
    known = [length for length in lengths if length is not None]
    return Waiting(Pause.CONSTANT, sum(known) if len(known) == len(lengths) else None)


def _slept(body: Body, call: Call) -> Waiting:
    """What one call of `sleep` says."""
    shape = body.shape
    nodes = shape.facts.nodes
    arguments = nodes[call.node][2]
    if len(arguments) != 1 or not isinstance(arguments[0], int):
        return Waiting(Pause.UNKNOWN)
    values = body.program.evaluator.eval(shape.frame, arguments[0])
    text = shape.line(call.mark.line)
    changing = {bind.name for bind in body.binds} | (set(body.block.targets) if body.block.kind == "for" else set())
    if any(shape.mentions(call.mark.line, name) for name in changing) or any(word in text.lower() for word in _RANDOM):
        return Waiting(Pause.VARIES)
    others = frozenset(index for index, node in enumerate(nodes) if node[0] not in _STEADY)
    if shape.derives(arguments[0], others):
        return Waiting(Pause.VARIES)
    if len(values) == 1 and isinstance(values[0], Const) and isinstance(values[0].value, (int, float)):
        number = values[0].value
        return Waiting(Pause.CONSTANT, number) if number > 0 else Waiting(Pause.NONE, 0)
    return Waiting(Pause.CONSTANT)

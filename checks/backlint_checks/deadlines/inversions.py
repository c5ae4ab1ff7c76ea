"""Calls that may last longer than whoever runs the code around them lets it run."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Effect, FunctionInfo, Program, Site, Step
from backlint.link.values import Arguments, CallOrigin, Const, FunctionValue, Instance
from backlint_checks.retries.counts import tries

from . import clients, spans
from .killers import Killer, killers

#: How many functions are looked at on the way from a call out to entry points, and how far away.
_SEARCHED = 400
_DEPTH = 8


@dataclass(frozen=True)
class Inversion:
    """A call that may last longer than it is let.

    Attributes:
        site: The call.
        span: How long one attempt lasts.
        attempts: How many attempts there are, at least.
        killer: Who ends it.
        chain: The calls from the entry point to the function around the call.
    """

    site: Site
    span: spans.Span
    attempts: int
    killer: Killer
    chain: tuple[Site, ...]


def made(program: Program, client: Instance, site: Site) -> list[Step]:
    """Evidence: where a client was made."""
    maker = clients.maker(program, client)
    return [] if maker is None else [program.step(maker, "the client is made here"), program.step(site, "and waits here")]


def inversions(program: Program) -> Iterator[Inversion]:
    """The calls whose attempts together last longer than an entry point that leads to them is let run."""
    ended = killers(program)
    if not ended:
        return
    repeats: dict[FunctionInfo, int] = {}
    for function in program.running():
        if program.is_tool(function.module):
            continue
        for site in program.sites(program.generic(function)):
            if site.kind != "call" or site.callee is not None or Effect.NETWORK not in program.effects_of(site.target):
                continue
            if Effect.RECEIVE in program.effects_of(site.target) or program.deadlines.scopes.outer(site):
                continue
            span = spans.of_call(program, site)
            if span is None or not math.isfinite(span.seconds):
                continue
            found = _judged(program, site, span, ended, repeats)
            if found is not None:
                yield found


def _judged(
    program: Program, site: Site, span: spans.Span, ended: dict[FunctionInfo, Killer], repeats: dict[FunctionInfo, int]
) -> Inversion | None:
    """The worst of what the entry points around a call say of it."""
    worst: Inversion | None = None
    own = _by_itself(program, site)
    queue: deque[tuple[FunctionInfo, int, tuple[Site, ...]]] = deque([(site.function, own, ())])
    seen = {site.function}
    while queue and len(seen) < _SEARCHED:
        function, attempts, chain = queue.popleft()
        if function not in repeats:
            repeats[function] = _repeats(program, function)
        killer = ended.get(function)
        if killer is not None:
            excess = span.seconds * attempts - killer.seconds
            if excess > 0 and (worst is None or excess > worst.span.seconds * worst.attempts - worst.killer.seconds):
                worst = Inversion(site, span, attempts, killer, chain)
            continue
        attempts *= repeats[function]
        if len(chain) >= _DEPTH:
            continue
        for caller in program.callers(function):
            if caller.use != "decorator" and caller.function not in seen:
                seen.add(caller.function)
                queue.append((caller.function, attempts, (caller, *chain)))
    return worst


def _repeats(program: Program, function: FunctionInfo) -> int:
    """How often the decorators of a function try it."""
    parent = function.parent
    found = 1
    if parent is None:
        return found
    frame = program.generic(parent)
    for decorator in function.facts.decorators:
        node = parent.facts.nodes[decorator]
        called = node[0] == "call"
        arguments = program.evaluator.arguments(frame, decorator) if called else Arguments((), (), False, ())
        for value in program.evaluator.eval(frame, node[1] if called else decorator):
            if isinstance(value, FunctionValue) and Effect.RETRY in program.effects_of(value):
                found *= _count(tries(program, value, arguments))
    return found


def _by_itself(program: Program, site: Site) -> int:
    """How often a client tries a call by itself."""
    holder = program.deadlines.holder(site.receiver)
    origin = None if holder is None else holder.origin
    target = None if holder is None else spans.maker(program, holder)
    if target is None or not isinstance(origin, CallOrigin) or _leaves_timeouts(program, target, origin.arguments):
        return 1
    return _count(tries(program, target, origin.arguments))


def _leaves_timeouts(program: Program, target: FunctionValue, arguments: Arguments) -> bool:
    """Whether a client that tries again does not do so after a timeout, because it was not told to."""
    parent = target.function.parent
    bound = program.evaluator.bind(target, arguments)
    for parameter in target.function.facts.parameters:
        role = None if parameter.annotation < 0 or parent is None else program.evaluator.role(parent, parameter.annotation)
        if role is not None and role[0] == "AfterTimeout":
            return bound.get(parameter.name, ()) != (Const(True),)
    return False


def _count(number: float | None) -> int:
    return 1 if number is None or not math.isfinite(number) else max(1, int(number))

"""Retries of libraries that nothing ends: calls, constructions and bare decorators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.facts import Mark
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import NO_ARGUMENTS, FunctionValue, Instance
from backlint.lower.lines import decorator
from backlint.stub import Effect

from .bounds import Bound, Limit, ends, limits, partly


@dataclass(frozen=True)
class Endless:
    """A use of a library's retry without an end.

    Attributes:
        function: The function in whose text it stands; for a decorator the function under it.
        mark: The call, or the line of the bare decorator.
        target: The library's function.
        limits: The parameters that could end it.
        called: Whether it is a call.
        callers: The calls that brought the argument that means for ever, outermost first.
    """

    function: FunctionInfo
    mark: Mark
    target: FunctionValue
    limits: tuple[Limit, ...]
    called: bool
    callers: tuple[Site, ...] = ()

    @property
    def partly(self) -> bool:
        """Whether some kinds of failure are counted."""
        return partly(self.limits)

    @property
    def name(self) -> str:
        """The library's function or class: `tenacity.retry`."""
        receiver = self.target.receiver
        if isinstance(receiver, Instance) and self.target.function.name == "__init__":
            return receiver.cls.path
        return self.target.function.path


def endless(program: Program) -> Iterator[Endless]:
    """All of them, each place once."""
    decided: set[tuple[FunctionInfo, int]] = set()
    came: dict[Frame, Site] = {}
    for frame in program.frames():
        for site in program.sites(frame):
            if site.callee is not None:
                came.setdefault(site.callee, site)
            key = (site.function, site.node)
            if site.kind != "call" or site.callee is not None or site.arguments is None or key in decided:
                continue
            found = limits(program, site.target, site.arguments)
            state = ends(found)
            if state is not Bound.UNKNOWN:
                decided.add(key)
            if partly(found) or (state is Bound.FOREVER and _matters(program, site, found)):
                function = _decorated(site) if site.use == "decorator" else site.function
                yield Endless(function, site.mark, site.target, found, True, _callers(frame, came))
    for function in program.functions():
        yield from _bare(program, function)


def _matters(program: Program, site: Site, found: tuple[Limit, ...]) -> bool:
    """Whether a call without an end is a defect: it retries, or was told to. Connecting itself may take its time while nobody waits."""
    effects = program.effects_of(site.target)
    if any(limit.given for limit in found):
        return True
    if Effect.NETWORK in effects:
        routes = {entry.label for entry in program.entries() if entry.kind == "route"}
        return Effect.RETRY in effects and not routes.isdisjoint(program.reach(site.function))
    return Effect.RETRY in effects


def _decorated(site: Site) -> FunctionInfo:
    """The function under a decorator."""
    for function in site.function.module.functions:
        if function.parent is site.function and site.node in function.facts.decorators:
            return function
    return site.function


def _callers(frame: Frame, came: dict[Frame, Site]) -> tuple[Site, ...]:
    chain: list[Site] = []
    while not frame.is_generic and frame in came and len(chain) < 8:
        chain.insert(0, came[frame])
        frame = came[frame].frame
    return tuple(chain)


def _bare(program: Program, function: FunctionInfo) -> Iterator[Endless]:
    """Decorators without parentheses."""
    parent = function.parent
    if parent is None:
        return
    count = len(function.facts.decorators)
    for index, node in enumerate(function.facts.decorators):
        if parent.facts.nodes[node][0] == "call":
            continue
        for value in program.evaluator.eval(program.generic(parent), node):
            if isinstance(value, FunctionValue) and Effect.RETRY in program.effects_of(value):
                found = limits(program, value, NO_ARGUMENTS)
                if ends(found) is Bound.FOREVER:
                    mark = decorator(program.text(function.module.path), function.facts.mark, count, index)
                    yield Endless(function, mark, value, found, False)

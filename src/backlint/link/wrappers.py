"""Functions that pass a deadline on: what their callers say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..facts import Parameter
from ..stub import Effect
from .frames import Site
from .limits import ANY, FOREVER, UNKNOWN, Limit, Slot
from .values import Arguments, Dictionary, FunctionValue, Hole, Instance, Values

if TYPE_CHECKING:
    from .deadlines import Deadlines
    from .program import Program

#: How many functions that pass a parameter on are followed.
_CALLERS = 4


@dataclass(frozen=True)
class Decision:
    """A call that decides what a parameter is.

    Attributes:
        site: The call.
        limit: What it says.
        chain: From that call to the one of the function that has the parameter.
        name: The parameter, or keyword, of the function that the call calls.
    """

    site: Site
    limit: Limit
    chain: tuple[Site, ...]
    name: str


class Wrappers:
    """Answers who decides about a deadline that a function takes from its own parameters."""

    def __init__(self, program: Program, deadlines: Deadlines) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._deadlines = deadlines

    def unfilled(self, site: Site) -> Limit:
        """What is known of a call when the `*args` and `**kwargs` that it passes on hold nothing."""
        arguments = self._deadlines.plain_arguments(site)
        bare = Arguments(arguments.positional, arguments.keywords, False, ())
        return self._deadlines.limit(site, bare)

    def relying(self, hole: Hole, key: str = "", depth: int = 0, *, instant: bool = False) -> Iterator[Decision]:
        """The calls that decide what a parameter is, as they are found.

        A site that leaves the parameter out says what the parameter's default says. `instant`: zero means not to wait at all.
        """
        function = hole.function
        name = key or hole.name
        slot = Slot(Parameter(hole.name, "any", -1, -1), (ANY,), False, instant)
        for site in self._program.callers(function):
            if site.arguments is None:
                continue
            bound = self._evaluator.bind(site.target, self._deadlines.plain_arguments(site))
            values = bound.get(hole.name)
            if key:
                values = self._keyword(values, key)
                if values is None and (site.arguments.double or site.arguments.star):
                    rest = site.arguments.double[0] if len(site.arguments.double) == 1 else None
                    if isinstance(rest, Hole) and depth < _CALLERS:
                        yield from self._further(self.relying(rest, key, depth + 1, instant=instant), site)
                        continue
                    yield Decision(site, Limit({ANY: UNKNOWN}), (site,), name)
                    continue
            if values is None:
                yield Decision(site, self.omitted(hole, key, instant=instant), (site,), name)
                continue
            limit = self._deadlines.states(values, slot)
            if limit.hole is not None:
                if depth < _CALLERS and limit.hole.function is not function:
                    yield from self._further(self.relying(limit.hole, "", depth + 1, instant=instant), site)
                continue
            yield Decision(site, limit, (site,), name)

    @staticmethod
    def _further(found: Iterator[Decision], site: Site) -> Iterator[Decision]:
        return (replace(decision, chain=(*decision.chain, site)) for decision in found)

    @staticmethod
    def _keyword(values: Values | None, key: str) -> Values | None:
        for value in values or ():
            if isinstance(value, Dictionary):
                found = value.get(key)
                if found is not None:
                    return found
        return None

    def omitted(self, hole: Hole, key: str = "", *, instant: bool = False) -> Limit:
        """What holds when callers leave a parameter of the project's own function out. Left out of `**kwargs`, nothing is passed on."""
        if key:
            return Limit({ANY: FOREVER})
        parameter = hole.function.parameters.get(hole.name)
        parent = hole.function.parent
        if parameter is None or parameter.default < 0 or parent is None:
            return Limit({ANY: UNKNOWN})
        slot = Slot(parameter, (ANY,), False, instant)
        values = self._evaluator.eval(self._evaluator.generic(parent), parameter.default)
        return replace(self._deadlines.states(values, slot), given=frozenset())

    def passes_on(self, method: FunctionValue) -> bool:
        """Whether a method that overrides one of a library leaves the deadline to its callers, as the overridden one does."""
        inner = [
            site
            for site in self._program.sites(self._program.generic(method.function))
            if site.callee is None
            and isinstance(site.receiver, Instance)
            and isinstance(method.receiver, Instance)
            and self._evaluator.is_subclass(method.receiver.cls, site.receiver.cls)
            and Effect.NETWORK in self._program.effects_of(site.target)
        ]
        for site in inner:
            limit = self._deadlines.given(site.target, self._deadlines.plain_arguments(site))
            hole = limit.hole
            if hole is None or hole.without or hole.function is not method.function or self.omitted(hole, limit.key).state != FOREVER:
                return False
        return bool(inner)

"""What is done to objects after they were made: calls that configure them, attributes that are assigned."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..facts import Parameter
from .frames import Site
from .limits import ANY, DEADLINES, FOREVER, Slot
from .symbols import ClassInfo, FunctionInfo
from .values import CallOrigin, FunctionValue, Instance, Value, Values

if TYPE_CHECKING:
    from .deadlines import Deadlines
    from .program import Program

Origin = tuple[FunctionInfo, int]


class Later:
    """Answers what bounds the calls on objects that were made without a bound."""

    def __init__(self, program: Program, deadlines: Deadlines) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._deadlines = deadlines

    @cached_property
    def _configured(self) -> dict[Origin, list[tuple[Site | None, str, Values]]]:
        """For each object by the call that made it: the calls that configure it, and the names assigned on it with their values."""
        found: dict[Origin, list[tuple[Site | None, str, Values]]] = {}
        for function in self._program.running():
            frame = self._program.generic(function)
            for site in self._program.sites(frame):
                if "configures" in site.target.function.markers:
                    origin = origin_of(self._deadlines.holder(site.receiver) or site.receiver)
                    if origin is not None:
                        found.setdefault(origin, []).append((site, "", ()))
            for store in function.facts.stores:
                if store.name == "[]":
                    continue
                for value in self._evaluator.eval(frame, store.base):
                    origin = origin_of(self._deadlines.holder(value) or value)
                    if origin is not None:
                        found.setdefault(origin, []).append((None, store.name, self._evaluator.eval(frame, store.node)))
        return found

    def configured(self, value: Value | None) -> list[tuple[Site | None, str, Values]]:
        """What is done to an object after it was made: calls that configure it, and assignments to its attributes (name and values)."""
        origin = origin_of(self._deadlines.holder(value) or value)
        return [] if origin is None else self._configured.get(origin, [])

    def bounded(self, value: Value | None) -> bool:
        """Whether an object, or what it is a part of, is given a bound after it was made: by a call that configures it, or by assigning an
        attribute that the library's model calls a deadline."""
        origin = origin_of(self._deadlines.holder(value) or value)
        if origin is None:
            return False
        return origin in self._bounded_later or any(site is not None and self.configures(site) for site, _, _ in self.configured(value))

    @cached_property
    def _bounded_later(self) -> frozenset[Origin]:
        """The objects, by the call that made them, on which or on a part of which an attribute is assigned that bounds their calls."""
        found: set[Origin] = set()
        for function in self._program.running():
            frame = self._program.generic(function)
            for store in function.facts.stores:
                for value in self._evaluator.eval(frame, store.base) if store.name != "[]" else ():
                    origin = origin_of(self._deadlines.holder(value) or value)
                    slot = self._attribute(value.cls, store.name) if isinstance(value, Instance) else None
                    if origin is None or slot is None:
                        continue
                    if self._deadlines.states(self._evaluator.eval(frame, store.node), slot).state != FOREVER:
                        found.add(origin)
        return frozenset(found)

    def configures(self, site: Site) -> bool:
        """Whether a call that configures its object gives it a bound."""
        if site.arguments is None or not self._deadlines.slots(site.target.function):
            return False
        limit = self._deadlines.given(site.target, site.arguments)
        return limit.state != FOREVER and "inherit" not in limit.phases.values()

    def _attribute(self, cls: ClassInfo, name: str) -> Slot | None:
        for parent in self._evaluator.linear(cls)[0]:
            function = parent.cls.function
            for index in parent.cls.facts.bindings.get(name, ()) if parent.cls.stub else ():
                node = function.facts.nodes[index]
                role = self._evaluator.role(function, node[2]) if node[0] == "typed" else None
                if role is not None and role[0] in DEADLINES:
                    return Slot(Parameter(name, "any", -1, -1), (ANY,), False)
        return None


def origin_of(value: Value | None) -> Origin | None:
    """The call that made an object, seen through `with` and calls that return the object itself."""
    while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
        origin = value.origin
        if isinstance(origin.target, FunctionValue) and origin.target.function.name in ("__enter__", "__aenter__"):
            value = origin.target.receiver
            continue
        return origin.site
    return None

"""How long a call may wait: what its arguments, its object and the code around it say.

What is known of a deadline is a `Limit`: each phase of the call (connect, read, …) is bounded, unbounded or unknown. Where it depends on a
parameter of the function around it, `Limit.hole` names that parameter, and the verdict belongs to the callers.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..facts import Parameter
from ..stub import Effect
from .frames import Site
from .later import Later
from .later import origin_of as origin_of
from .limits import ANY, BOUNDED, DEADLINES, FOREVER, TOTAL, UNKNOWN, Limit, Slot
from .scopes import Scopes
from .symbols import ClassInfo, FunctionInfo
from .values import (
    TEXT,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Hole,
    Instance,
    ItemOrigin,
    Sequence,
    Special,
    Unmodelled,
    Value,
    Values,
    join,
)
from .wrappers import Wrappers

if TYPE_CHECKING:
    from .program import Program

Origin = tuple[FunctionInfo, int]


class Deadlines:
    """Answers how long calls may wait."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._slots: dict[FunctionInfo, tuple[Slot, ...]] = {}
        self._deciders: dict[FunctionInfo, tuple[Parameter, ...]] = {}
        self._network_methods: dict[ClassInfo, tuple[FunctionInfo, ...]] = {}
        self._later = Later(program, self)
        #: Deadlines around calls.
        self.scopes = Scopes(program, self)
        #: Functions that pass a deadline on.
        self.wrappers = Wrappers(program, self)

    # Parameters.

    def slots(self, function: FunctionInfo) -> tuple[Slot, ...]:
        """The parameters of a library function that bound it."""
        found = self._slots.get(function)
        if found is None:
            slots: list[Slot] = []
            parent = function.parent
            if function.stub and parent is not None:
                for parameter in function.facts.parameters:
                    role = None if parameter.annotation < 0 else self._evaluator.role(parent, parameter.annotation)
                    if role is not None and role[0] in DEADLINES:
                        phases = tuple(str(phase) for phase in role[1] if phase != "none")
                        instant, named = Effect.WAIT.value in function.markers, parameter.name in function.markers.get("named", ())
                        slots.append(Slot(parameter, phases or (ANY,), "none" in role[1], instant, named))
            found = self._slots[function] = tuple(slots)
        return found

    @cached_property
    def process_default(self) -> bool:
        """Whether the project sets a finite default for all sockets of the process."""
        for function in self._program.running():
            for site in self._program.sites(self._program.generic(function)):
                for slot in self.slots(site.target.function):
                    if slot.phases == ("process",) and site.arguments is not None:
                        bound = self._evaluator.bind(site.target, site.arguments)
                        if self.states(bound.get(slot.parameter.name, ()), slot).state == BOUNDED:
                            return True
        return False

    # Values.

    def states(self, values: Values, slot: Slot) -> Limit:
        """What a given argument says about the phases of a slot."""
        limits = [self._one(value, slot) for value in values]
        if not limits:
            return self._all(slot, UNKNOWN)
        holes = [limit for limit in limits if limit.hole is not None]
        if holes:
            return holes[0] if len(limits) == 1 else self._all(slot, UNKNOWN)
        merged: dict[str, str] = {}
        given: set[str] = set()
        for phase in {phase: None for limit in limits for phase in limit.phases}:
            states = {limit.phases.get(phase, UNKNOWN) for limit in limits}
            merged[phase] = states.pop() if len(states) == 1 else BOUNDED if states <= {BOUNDED, UNKNOWN} else UNKNOWN
        for limit in limits:
            given |= limit.given
        return Limit(merged, frozenset(given))

    def _all(self, slot: Slot, state: str, *, given: bool = True) -> Limit:
        return Limit(dict.fromkeys(slot.phases, state), frozenset(slot.phases) if given else frozenset())

    def _one(self, value: Value, slot: Slot) -> Limit:
        if isinstance(value, Const):
            number = value.value
            if number is None:
                return self._default(slot, None) if slot.optional else self._all(slot, FOREVER)
            if isinstance(number, (int, float)):
                return self._all(slot, BOUNDED if (number > 0 or slot.instant and number == 0) and math.isfinite(number) else FOREVER)
            return self._all(slot, UNKNOWN)
        if isinstance(value, Sequence):
            phases: dict[str, str] = {}
            single = replace(slot, phases=(ANY,))
            for position, phase in enumerate(slot.phases):
                part = value.items[position] if position < len(value.items) else (Const(None),)
                phases[phase] = self.states(part, single).phases.get(ANY, UNKNOWN)
            return Limit(phases, frozenset(phases))
        if isinstance(value, Hole):
            if value.without:
                return self._all(slot, BOUNDED)
            return Limit(dict.fromkeys(slot.phases, UNKNOWN), frozenset(), value)
        if isinstance(value, Special) and value.path == "backlint.stub.FOREVER":
            return self._all(slot, FOREVER)
        if isinstance(value, Special) and value.path == "backlint.stub.INHERIT":
            return self._all(slot, "inherit")
        if isinstance(value, Unmodelled) and value.path == "math.inf":
            return self._all(slot, FOREVER)
        if isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
            limit = self.constructed(value)
            if limit is not None:
                return self._of_object(limit, slot)
        return self._all(slot, UNKNOWN)

    def _of_object(self, limit: Limit, slot: Slot) -> Limit:
        """A deadline given as an object: its own phases count."""
        return Limit(dict(limit.phases), frozenset(limit.phases), limit.hole, limit.key)

    def _default(self, slot: Slot, function: FunctionInfo | None) -> Limit:
        """What holds when the argument is left out."""
        parameter = slot.parameter
        if parameter.default < 0 or function is None or function.parent is None:
            return self._all(slot, UNKNOWN, given=False)
        values = self._evaluator.eval(self._evaluator.generic(function.parent), parameter.default)
        for value in values:
            if isinstance(value, Special):
                word = value.path.rpartition(".")[2]
                if word == "PROCESS":
                    return self._all(slot, BOUNDED if self.process_default else FOREVER, given=False)
                if word == "INHERIT":
                    return self._all(slot, "inherit", given=False)
                if word == "FOREVER":
                    return self._all(slot, FOREVER, given=False)
            if isinstance(value, Const) and value.value is None:
                return self._all(slot, FOREVER, given=False)
            if isinstance(value, Const) and isinstance(value.value, (int, float)):
                return self._all(slot, BOUNDED, given=False)
        return self._all(slot, UNKNOWN, given=False)

    # Calls.

    def given(self, target: FunctionValue, arguments: Arguments) -> Limit:
        """What the arguments of a call, and the defaults of its parameters, say; phases that are inherited say "inherit".

        Where the versions of the library that the project may have differ in that, nothing is known.
        """
        limits = [limit for _, limit in self.by_version(target, arguments)]
        return limits[-1] if len({limit.state for limit in limits}) == 1 else Limit({ANY: UNKNOWN})

    def by_version(self, target: FunctionValue, arguments: Arguments) -> list[tuple[FunctionInfo, Limit]]:
        """The same for each definition that may hold for the versions of the library that the project may have, oldest first."""
        variants = self.variants(target.function)
        return [(variant, self._given(FunctionValue(variant, target.receiver, target.closure), arguments)) for variant in variants]

    def _given(self, target: FunctionValue, arguments: Arguments) -> Limit:
        phases: dict[str, str] = {}
        given: set[str] = set()
        general: dict[str, str] = {}
        hole: Hole | None = None
        key = ""
        deciding = self.deciding(target, arguments)
        if deciding:
            return self._decided(deciding)
        bound = self._evaluator.bind(target, arguments)
        for slot in self.slots(target.function):
            if slot.phases == ("process",):
                continue
            values = bound.get(slot.parameter.name)
            if values and slot.optional and all(value == Const(None) for value in values):
                limit = self._default(slot, target.function)
            elif values is not None:
                limit = self.states(values, slot)
            elif slot.passable and (arguments.double or arguments.star and slot.parameter.kind != "keyword"):
                limit = self._all(slot, UNKNOWN)
                rest: Value | None = arguments.double[0] if len(arguments.double) == 1 else None
                if isinstance(rest, Hole) and slot.parameter.kind in ("any", "keyword"):
                    limit = Limit(limit.phases, frozenset(), rest, slot.parameter.name)
            elif self._in_dsn(target, bound, slot):
                limit = self._all(slot, BOUNDED)
            else:
                limit = self._default(slot, target.function)
            if limit.hole is not None:
                hole, key = limit.hole, limit.key
            for phase, state in limit.phases.items():
                if phase == ANY or len(slot.phases) > 1 and phase in slot.phases:
                    general[phase] = state if general.get(phase) != BOUNDED else BOUNDED
                    if phase in limit.given:
                        given.add(phase)
                elif state == "inherit" and (phase in general or ANY in general):
                    phases[phase] = general.get(phase, general.get(ANY, UNKNOWN))
                else:
                    # One phase may be named by two parameters; either bounds it.
                    if phases.get(phase) != BOUNDED:
                        phases[phase] = state
                    if phase in limit.given:
                        given.add(phase)
        return Limit({**general, **phases}, frozenset(given), hole, key)

    def deciding(self, target: FunctionValue, arguments: Arguments) -> Values:
        """The objects given to a call that decide about deadlines in its place (`Configures` in a library model).

        Objects of a library's own classes that know no deadlines leave them as they are, and are not among them.
        """
        parameters = self.deciders(target.function)
        if not parameters:
            return ()
        bound = self._evaluator.bind(target, arguments)
        found: list[Values] = []
        for parameter in parameters:
            if parameter.name in bound:
                values = bound[parameter.name] or (TEXT,)
                found.append(tuple(value for value in values if not isinstance(value, Const) and not self._indifferent(value)))
        return join(found)

    def deciders(self, function: FunctionInfo) -> tuple[Parameter, ...]:
        """The parameters of a library function that take such objects."""
        found = self._deciders.get(function)
        if found is None:
            parent = function.parent
            known = [] if parent is None or not function.stub else [item for item in function.facts.parameters if item.annotation >= 0]
            roles = [(item, self._evaluator.role(parent, item.annotation)) for item in known] if parent is not None else []
            found = self._deciders[function] = tuple(item for item, role in roles if role is not None and role[0] == "Configures")
        return found

    def can_bound(self, function: FunctionInfo) -> bool:
        """Whether a call of a library function can be given a deadline, or an object that has one."""
        slots = self.slots(function)
        return any(slot.passable for slot in slots) or bool(slots) and bool(self.deciders(function))

    def _indifferent(self, value: Value) -> bool:
        if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin) or not value.cls.stub:
            return False
        if "inert" in value.cls.markers:
            return False
        target = value.origin.target
        made = target if isinstance(target, FunctionValue) else self._evaluator.method(value, "__init__")
        return made is None or made.function.stub and not self.slots(made.function)

    def _decided(self, deciding: Values) -> Limit:
        """What objects that decide about deadlines say."""
        limits = [self.constructed(value) if isinstance(value, Instance) else None for value in deciding]
        known = [limit for limit in limits if limit is not None]
        same = len(known) == len(limits) and len({(limit.state, limit.hole) for limit in known}) == 1
        return replace(known[0], given=frozenset()) if same else Limit({ANY: UNKNOWN})

    def _in_dsn(self, target: FunctionValue, bound: dict[str, Values], slot: Slot) -> bool:
        """Whether a connection string among the arguments sets the slot."""
        parent = target.function.parent
        if parent is None:
            return False
        name = slot.parameter.name.lstrip("_")
        for parameter in target.function.facts.parameters:
            if parameter.annotation < 0 or parameter.name not in bound:
                continue
            role = self._evaluator.role(parent, parameter.annotation)
            if role is not None and role[0] == "Dsn":
                for value in bound[parameter.name]:
                    text = value.value if isinstance(value, Const) and isinstance(value.value, str) else ""
                    if re.search(rf"(?:^|[?&\s]){re.escape(name)}=\s*[1-9]", text):
                        return True
        return False

    def constructed(self, value: Instance) -> Limit | None:
        """What was said when an object was made; None where it is not known how it was made, or nothing bounds such objects."""
        origin = value.origin
        if not isinstance(origin, CallOrigin):
            return None
        target: FunctionValue | None
        if isinstance(origin.target, ClassValue):
            target = self._evaluator.method(Instance(value.cls, value.args, None), "__init__")
            arguments = origin.arguments
            if target is not None and not target.function.stub:
                return None
        elif isinstance(origin.target, FunctionValue) and origin.target.function.stub:
            target, arguments = origin.target, origin.arguments
            if not self.slots(target.function):
                receiver = target.receiver
                if isinstance(receiver, Instance) and target.function.name in ("__enter__", "__aenter__"):
                    return self.constructed(receiver)
                return None
        else:
            return None
        if target is None or not self.slots(target.function):
            return None
        limit = self.given(target, arguments)
        before = self.derived_from(value) if "inherit" in limit.phases.values() else None
        return limit if before is None else self._inheriting(limit, self.constructed(before))

    def derived_from(self, value: Instance) -> Instance | None:
        """The object from which another with deadlines of its own was made (`client.with_options(timeout=5)`)."""
        origin = value.origin
        if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue):
            return None
        return self.holder(origin.target.receiver)

    def holder(self, value: Value | None) -> Instance | None:
        """The object whose making says how long calls on a value wait: the value, or the object that it is a part of.

        Parts are what a library's object gives out of itself and that knows no deadlines of its own: `client.messages`,
        `client.bucket(name)`, what `client.projects.list()` holds.
        """
        while isinstance(value, Instance):
            if self.constructed(value) is not None:
                return value
            origin = value.origin
            if not value.cls.stub:
                return None
            if isinstance(origin, (AttributeOrigin, ItemOrigin)):
                value = origin.base
            elif isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue) and origin.target.function.stub:
                value = origin.target.receiver
            else:
                return None
        return None

    def variants(self, function: FunctionInfo) -> list[FunctionInfo]:
        """The definitions of a library function for different versions of the library that the project may have."""
        return self._program.versions.variants(function)

    def limit(self, site: Site, arguments: Arguments | None = None) -> Limit:
        """What is known of how long the call at a site may wait, its object's own deadline included.

        Args:
            arguments: In place of those that are written there.
        """
        if site.arguments is None:
            return Limit({ANY: UNKNOWN})
        own = self.given(site.target, self.plain_arguments(site) if arguments is None else arguments)
        if own.hole is not None or (own.phases and "inherit" not in own.phases.values()):
            return own
        holder = self.holder(site.receiver)
        return self._inheriting(own, None if holder is None else self.constructed(holder))

    @staticmethod
    def _inheriting(own: Limit, inherited: Limit | None) -> Limit:
        """What holds of a call when the phases that it inherits are what the object says."""
        if inherited is None:
            return replace(own, phases={phase: UNKNOWN if state == "inherit" else state for phase, state in own.phases.items()})
        if all(state == "inherit" for state in own.phases.values()):
            return inherited
        phases = {
            phase: inherited.phases.get(phase, inherited.phases.get(ANY, inherited.state)) if state == "inherit" else state
            for phase, state in own.phases.items()
        }
        if inherited.phases.get(TOTAL) in (BOUNDED, UNKNOWN):
            phases[TOTAL] = inherited.phases[TOTAL]
        return Limit(phases, own.given, inherited.hole, inherited.key)

    def plain_arguments(self, site: Site) -> Arguments:
        """The arguments of a site as they are for all callers of the function around it: what a caller passes is the caller's affair."""
        frame = site.frame
        node = frame.function.facts.nodes[site.node]
        if frame.is_generic or site.kind != "call" or node[0] != "call":
            return site.arguments or Arguments((), (), False, ())
        generic = self._evaluator.generic(frame.function)
        plain = self._evaluator.arguments(generic, site.node)
        bare = self._evaluator.arguments(frame, site.node)
        if site.arguments is not None and bare == site.arguments:
            return plain
        return site.arguments or plain

    # Objects.

    def configured(self, value: Value | None) -> list[tuple[Site | None, str, Values]]:
        """What is done to an object after it was made: calls that configure it, and assignments to its attributes (name and values)."""
        return self._later.configured(value)

    def set_later(self, value: Value | None) -> bool:
        """Whether an object, or what it is a part of, is given a bound after it was made: by a call that configures it, or by assigning an
        attribute that the library's model calls a deadline."""
        return self._later.bounded(value)

    def configures(self, site: Site) -> bool:
        """Whether a call that configures its object gives it a bound."""
        return self._later.configures(site)

    # Clients.

    def is_client(self, cls: ClassInfo) -> bool:
        """Whether objects of a library class, or parts of them, talk to another machine."""
        return bool(self.network_methods(cls))

    def network_methods(self, cls: ClassInfo) -> tuple[FunctionInfo, ...]:
        """The methods of a library class, and of what its objects give out of themselves, that talk to another machine."""
        found = self._network_methods.get(cls)
        if found is None:
            methods: dict[FunctionInfo, None] = {}
            seen = {cls}
            queue = [cls]
            while queue:
                for parent in self._evaluator.linear(queue.pop())[0]:
                    for name in parent.cls.facts.order:
                        method = parent.cls.method(name)
                        if method is not None and Effect.NETWORK in self._program.effects.of(method):
                            methods[method] = None
                        elif parent.cls.stub:
                            for part in self._parts(cls=parent.cls, name=name, method=method):
                                if part.stub and part not in seen and part.module.name != "builtins":
                                    seen.add(part)
                                    queue.append(part)
            found = self._network_methods[cls] = tuple(methods)
        return found

    def _parts(self, cls: ClassInfo, name: str, method: FunctionInfo | None) -> list[ClassInfo]:
        """The classes of what an attribute of a library's object holds, or a method of it returns."""
        receiver = Instance(cls, (), None)
        if method is None:
            values = self._evaluator.attribute(receiver, name)
        elif any(slot.passable for slot in self.slots(method)):
            return []
        else:
            values = self._evaluator.result(FunctionValue(method, receiver, None), Arguments((), (), False, ()), (method, -1), 0)
        return [value.cls for value in values if isinstance(value, Instance)]

"""What library models declare of relations: which a call brings along, which are loaded when they are read, which may be empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Program
from backlint.link.values import (
    NONE,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Value,
    Values,
)

Lookup = tuple[str, ...]


class Loaded(NamedTuple):
    """What one call brings along.

    Attributes:
        lookups: The relations, as seen from the rows.
        known: Whether these are all.
        everything: It brings all relations that are not nullable.
        forgets: It brings none and undoes what earlier calls of the same method have asked for.
    """

    lookups: frozenset[Lookup]
    known: bool
    everything: bool
    forgets: bool


class Declared:
    """Reads the words of the stub vocabulary about relations."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.evaluator = program.evaluator

    def loaded_by(self, query: Instance) -> set[Lookup] | None:
        """What comes with the rows of a query; None where that cannot be told."""
        raise NotImplementedError

    # What calls bring along.

    def roles(self, target: FunctionValue) -> Iterator[tuple[str, str, tuple[object, ...]]]:
        """The parameters of a function that have a role: name, role and its constants."""
        parent = target.function.parent
        if parent is None:
            return
        for parameter in target.function.facts.parameters:
            if parameter.annotation >= 0:
                role = self.evaluator.role(parent, parameter.annotation)
                if role is not None:
                    yield parameter.name, role[0], role[1]

    def statement(self, target: FunctionValue, arguments: Arguments) -> Value | None:
        """The statement that a call runs, where it is an object."""
        bound = self.evaluator.bind(target, arguments)
        for name, role, _ in self.roles(target):
            if role == "Statement" or name == "statement":
                for value in bound.get(name, ()):
                    if isinstance(value, Instance):
                        return value
        parent = target.function.parent
        if parent is None:
            return None
        for parameter in target.function.facts.parameters:
            if parameter.annotation >= 0 and parent.facts.nodes[parameter.annotation][0] == "sub":
                base = parent.facts.nodes[parent.facts.nodes[parameter.annotation][1]]
                if base[-1] == "Statement":
                    for value in bound.get(parameter.name, ()):
                        if isinstance(value, Instance):
                            return value
        return None

    def takes_statement(self, target: FunctionValue) -> bool:
        """Whether a call runs what it is given."""
        return any(role == "Statement" for _, role, _ in self.roles(target))

    def loads(self, target: FunctionValue, arguments: Arguments) -> Loaded:
        """What a call brings along."""
        roles = [(name, constants) for name, role, constants in self.roles(target) if role == "Loads"]
        found: set[Lookup] = set()
        known = True
        everything = forgets = False
        bound = self.evaluator.bind(target, arguments) if roles else {}
        for name, constants in roles:
            if arguments.star or arguments.double:
                known = False
            items = self._items(bound.get(name, ()) or self._always(target, name))
            everything = everything or (not items and "all" in constants and not arguments.star)
            forgets = forgets or items == [NONE]
            for value in items:
                lookups = self.lookups(value)
                known = known and lookups is not None
                found |= lookups or set()
        return Loaded(frozenset(found), known, everything, forgets)

    def _always(self, target: FunctionValue, name: str) -> Values:
        """The default of a parameter that stands only in the model, for what a call brings along whatever it is given."""
        parent = target.function.parent
        parameter = next((item for item in target.function.facts.parameters if item.name == name), None)
        if parent is None or parameter is None or parameter.default < 0 or not name.startswith("_"):
            return ()
        return self.evaluator.eval(self.evaluator.generic(parent), parameter.default)

    def _items(self, values: Values) -> list[Value]:
        items: list[Value] = []
        for value in values:
            if isinstance(value, Sequence):
                for part in value.items:
                    items.extend(self._items(part))
            else:
                items.append(value)
        return items

    def lookups(self, value: Value) -> set[Lookup] | None:
        """The relations that one argument names; None where that cannot be told."""
        if isinstance(value, Const):
            if isinstance(value.value, str):
                return {tuple(value.value.replace(".", "__").split("__"))}
            return set() if value.value is None else None
        if not isinstance(value, Instance):
            return None
        origin = value.origin
        if isinstance(origin, AttributeOrigin):
            return {(origin.name,)}
        if not isinstance(origin, CallOrigin):
            return None
        target = origin.target
        if isinstance(target, ClassValue):
            return self._object(value, origin)
        if not isinstance(target, FunctionValue) or not target.function.stub:
            return None
        loaded = self.loads(target, origin.arguments)
        own = set(loaded.lookups)
        if not loaded.known:
            return None
        if not isinstance(target.receiver, Instance):
            return own
        before = self.lookups(target.receiver)
        if before is None:
            return None
        return before | {(*first, *second) for first in before for second in own} if before else own

    def _object(self, value: Instance, origin: CallOrigin) -> set[Lookup] | None:
        """What an object made for the purpose names: a lookup, its own query with what that loads, a name of its own for the rows."""
        init = self.evaluator.method(value, "__init__")
        if init is None or not init.function.stub:
            return None
        loaded = self.loads(init, origin.arguments)
        own = set(loaded.lookups)
        if not loaded.known:
            return None
        bound = self.evaluator.bind(init, origin.arguments)
        nested: set[Lookup] = set()
        for name, values in bound.items():
            for given in values:
                if name == "to_attr" and isinstance(given, Const) and isinstance(given.value, str):
                    own = {(*lookup[:-1], given.value) for lookup in own}
                elif isinstance(given, Instance) and name not in ("self", "lookup"):
                    inner = self.loaded_by(given)
                    if inner is None:
                        return None
                    nested |= inner
        return own | {(*lookup, *more) for lookup in own for more in nested}

    # Relations.

    def is_lazy(self, descriptor: Instance) -> bool:
        """Whether reading a relation asks the database: not when it was declared to be loaded with its rows, or to raise."""
        origin = descriptor.origin
        if not isinstance(origin, CallOrigin):
            return True
        target = self._maker(descriptor, origin)
        if target is None:
            return True
        bound = self.evaluator.bind(target, origin.arguments)
        for name, role, constants in self.roles(target):
            if role == "Lazy":
                for value in bound.get(name, ()):
                    if not isinstance(value, Const) or value.value not in constants:
                        return False
        return True

    def is_nullable(self, descriptor: Instance) -> bool:
        """Whether a relation was declared as one that may be empty."""
        origin = descriptor.origin
        target = self._maker(descriptor, origin) if isinstance(origin, CallOrigin) else None
        if target is None or not isinstance(origin, CallOrigin):
            return False
        bound = self.evaluator.bind(target, origin.arguments)
        return any(Const(True) in bound.get(name, ()) for name, role, _ in self.roles(target) if role == "Nullable")

    def _maker(self, descriptor: Instance, origin: CallOrigin) -> FunctionValue | None:
        if isinstance(origin.target, FunctionValue):
            return origin.target
        return self.evaluator.method(descriptor, "__init__")

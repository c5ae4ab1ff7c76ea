"""Where rows come from, and which relations came with them.

A row's access path leads back over attributes and iterations to the query that read it. On the way every call of a library model whose
parameters are annotated `Loads` says what the query brings along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Program, Site
from backlint.link.values import (
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    Cut,
    FunctionValue,
    Hole,
    Instance,
    ItemOrigin,
    Sequence,
    Value,
    Values,
)

Lookup = tuple[str, ...]


@dataclass(frozen=True)
class Root:
    """The query behind a row.

    Attributes:
        path: The relations from the rows of the query to the row.
        query: The value that was iterated over or asked; None where that cannot be told.
        sites: The calls that made it, nearest first: (function, node).
        loaded: The lookups that come with its rows.
        everything: A call has asked for all relations that are not nullable.
        known: Whether all of this is certain.
        remembered: For rows of a relation's other side: the descriptor that leads back to what they were reached from.
    """

    path: Lookup
    query: Value | None
    sites: tuple[tuple[object, int], ...]
    loaded: frozenset[Lookup]
    everything: bool
    known: bool
    remembered: Instance | None = None

    def has(self, relation: str) -> bool:
        """Whether a relation of the row was loaded with the query."""
        wanted = (*self.path, relation)
        return any(lookup[: len(wanted)] == wanted for lookup in self.loaded)


class Rows:
    """Traces rows back."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._evaluator = program.evaluator

    def root(self, row: Value) -> Root:
        """The query behind a row."""
        path: list[str] = []
        sites: list[tuple[object, int]] = []
        loaded: set[Lookup] = set()
        everything = False
        known = True
        remembered: Instance | None = None
        value: Value | None = row
        while True:
            if isinstance(value, Sequence):
                known = False
                break
            origin = value.origin if isinstance(value, Instance) else None
            if isinstance(origin, ItemOrigin):
                value = origin.base
            elif isinstance(origin, AttributeOrigin):
                if isinstance(origin.base, ClassValue):
                    break
                if not isinstance(origin.base, Instance):
                    known = False
                    break
                if remembered is None:
                    remembered = self.behind(origin.base, origin.name)
                path.insert(0, origin.name)
                value = origin.base
            elif isinstance(origin, CallOrigin):
                target = origin.target
                if not isinstance(target, FunctionValue) or not target.function.stub:
                    known = False
                    break
                if origin.site[1] >= 0:
                    sites.append(origin.site)
                if not path:
                    some, certain, whole = self.loads(target, origin.arguments)
                    loaded |= some
                    known = known and certain
                    everything = everything or whole
                statement = self.statement(target, origin.arguments)
                if statement is not None:
                    value = statement
                elif isinstance(target.receiver, Instance):
                    value = target.receiver
                else:
                    break
            else:
                known = known and not isinstance(origin, Cut) and isinstance(value, Instance) and self._asks(value)
                break
        if path:
            again = self._outer_loads(row)
            loaded |= again[0]
            known = known and again[1]
        return Root(tuple(path), value, tuple(sites), frozenset(loaded), everything, known, remembered)

    def _outer_loads(self, row: Value) -> tuple[set[Lookup], bool]:
        """What the query at the far end of a path of relations loads, and what queries on the way load from where they stand."""
        loaded: set[Lookup] = set()
        certain = True
        trail: list[str] = []
        pending: list[tuple[int, set[Lookup]]] = []
        value: Value | None = row
        while isinstance(value, Instance) and value.origin is not None:
            origin = value.origin
            if isinstance(origin, ItemOrigin):
                value = origin.base
            elif isinstance(origin, AttributeOrigin):
                trail.insert(0, origin.name)
                value = origin.base
            elif isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue):
                some, sure, _ = self.loads(origin.target, origin.arguments)
                pending.append((len(trail), some))
                certain = certain and sure
                statement = self.statement(origin.target, origin.arguments)
                value = statement if statement is not None else origin.target.receiver
            else:
                break
        for below, lookups in pending:
            prefix = tuple(trail[: len(trail) - below])
            loaded.update((*prefix, *lookup) for lookup in lookups)
        return loaded, certain

    def _asks(self, value: Instance) -> bool:
        """Whether an object is one that asks the database (a session, a cursor) and not rows that somebody else has asked for."""
        return value.cls.stub and not (isinstance(value.origin, Hole) and self._evaluator.parameters(value.cls))

    def behind(self, value: Instance, name: str) -> Instance | None:
        """The descriptor on another class that gives an object an attribute, where its rows remember the object."""
        for parent in self._evaluator.linear(value.cls)[0]:
            for _, descriptor in self._evaluator.reverse.get(parent.cls, {}).get(name, ()):
                method = self._evaluator.method(descriptor, "__reverse__")
                if method is not None and "remembers" in method.function.markers:
                    return descriptor
        return None

    # What calls bring along.

    def _roles(self, target: FunctionValue) -> Iterator[tuple[str, str, tuple[object, ...]]]:
        parent = target.function.parent
        if parent is None:
            return
        for parameter in target.function.facts.parameters:
            if parameter.annotation >= 0:
                role = self._evaluator.role(parent, parameter.annotation)
                if role is not None:
                    yield parameter.name, role[0], role[1]

    def statement(self, target: FunctionValue, arguments: Arguments) -> Value | None:
        """The statement that a call runs, where it is an object."""
        bound = self._evaluator.bind(target, arguments)
        for name, role, _ in self._roles(target):
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

    def loads(self, target: FunctionValue, arguments: Arguments) -> tuple[set[Lookup], bool, bool]:
        """The lookups that a call brings along, whether that is certain, and whether it brings everything that is not nullable."""
        found: set[Lookup] = set()
        certain = True
        roles = [(name, constants) for name, role, constants in self._roles(target) if role == "Loads"]
        if not roles:
            return found, True, False
        bound = self._evaluator.bind(target, arguments)
        everything = False
        for name, constants in roles:
            values = bound.get(name)
            if arguments.star or arguments.double:
                certain = False
            if not values:
                continue
            items = self._items(values)
            if not items and "all" in constants and not arguments.star:
                everything = True
            for value in items:
                lookups = self.lookups(value)
                if lookups is None:
                    certain = False
                else:
                    found |= lookups
        return found, certain, everything

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
        own, certain, _ = self.loads(target, origin.arguments)
        if not certain:
            return None
        if not isinstance(target.receiver, Instance):
            return own
        before = self.lookups(target.receiver)
        if before is None:
            return None
        return before | {(*first, *second) for first in before for second in own} if before else own

    def _object(self, value: Instance, origin: CallOrigin) -> set[Lookup] | None:
        """What an object made for the purpose names: a lookup, its own query with what that loads, a name of its own for the rows."""
        init = self._evaluator.method(value, "__init__")
        if init is None or not init.function.stub:
            return None
        own, certain, _ = self.loads(init, origin.arguments)
        if not certain:
            return None
        bound = self._evaluator.bind(init, origin.arguments)
        nested: set[Lookup] = set()
        for name, values in bound.items():
            for given in values:
                if name == "to_attr" and isinstance(given, Const) and isinstance(given.value, str):
                    own = {(*lookup[:-1], given.value) for lookup in own}
                elif isinstance(given, Instance) and name not in ("self", "lookup"):
                    root = self.root(given)
                    if not root.known:
                        return None
                    nested |= root.loaded
        return own | {(*lookup, *inner) for lookup in own for inner in nested}

    # Relations.

    def is_lazy(self, descriptor: Instance) -> bool:
        """Whether reading a relation asks the database: not when it was declared to be loaded with its rows, or to raise."""
        origin = descriptor.origin
        if not isinstance(origin, CallOrigin):
            return True
        target = self._maker(descriptor, origin)
        if target is None:
            return True
        bound = self._evaluator.bind(target, origin.arguments)
        for name, role, constants in self._roles(target):
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
        bound = self._evaluator.bind(target, origin.arguments)
        return any(Const(True) in bound.get(name, ()) for name, role, _ in self._roles(target) if role == "Nullable")

    def _maker(self, descriptor: Instance, origin: CallOrigin) -> FunctionValue | None:
        if isinstance(origin.target, FunctionValue):
            return origin.target
        return self._evaluator.method(descriptor, "__init__")

    def ways(self, query: Value | None) -> list[str]:
        """The methods of a query by which a relation can be loaded with its rows."""
        if not isinstance(query, Instance):
            return []
        names: list[str] = []
        for parent in self._evaluator.linear(query.cls)[0]:
            for name in parent.cls.facts.order:
                method = parent.cls.method(name)
                if (
                    method is not None
                    and method.stub
                    and any(role == "Loads" for _, role, _ in self._roles(FunctionValue(method, query, None)))
                ):
                    names.append(name)
        return names


def answers_from_cache(site: Site) -> bool:
    """Whether asking the same object a second time costs nothing: rows are kept once they were read."""
    return site.kind in ("iterate", "format")

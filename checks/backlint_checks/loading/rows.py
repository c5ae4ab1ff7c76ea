"""Where rows come from, and which relations came with them.

A row's access path leads back over attributes and iterations to the query that read it. On the way every call of a library model whose
parameters are annotated `Loads` says what the query brings along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backlint import ClassInfo, Effect, FunctionInfo, Program, Site
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

from .relations import Declared, Lookup


@dataclass(frozen=True)
class Root:
    """The query behind a row.

    Attributes:
        path: The relations from the rows of the query to the row.
        query: The value that was iterated over or asked; None where that cannot be told.
        sites: The calls that made it, nearest first: (function, node).
        loaded: The lookups that came with the row, as seen from the row.
        everything: A call has asked for all relations that are not nullable.
        peers: Single objects that are not there are fetched for all rows at once.
        known: Whether all of this is certain.
        awaited: It was asked asynchronously.
        remembered: For rows of a relation's other side: the descriptor that leads back to what they were reached from.
    """

    path: Lookup
    query: Value | None
    sites: tuple[tuple[object, int], ...]
    loaded: frozenset[Lookup]
    everything: bool
    peers: bool
    known: bool
    remembered: Instance | None = None
    awaited: bool = False

    def has(self, relation: str) -> bool:
        """Whether a relation of the row was loaded with the query."""
        return any(lookup[:1] in ((relation,), ("*",)) for lookup in self.loaded)


class _Trail:
    """What is known so far on the way back from a row."""

    def __init__(self) -> None:
        self.path: Lookup = ()
        self.sites: list[tuple[object, int]] = []
        self.loaded: set[Lookup] = set()
        self.everything = False
        self.peers = False
        self.known = True
        self.remembered: Instance | None = None
        self.awaited = False
        #: Methods whose earlier calls do not count, because a later one was given None.
        self.forgotten: set[str] = set()
        #: Whether the rows are still those that the relation holds: a filter asks anew.
        self.direct = True

    def add(self, lookups: Iterable[Lookup]) -> None:
        """Add what was loaded with the rows at this point of the way."""
        length = len(self.path)
        for lookup in lookups:
            if lookup[:length] == self.path:
                self.loaded.add(lookup[length:])


class Rows(Declared):
    """Traces rows back."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._loaded_later: dict[Value, set[Lookup]] | None = None

    @property
    def _later(self) -> dict[Value, set[Lookup]]:
        """What was loaded for rows after they had been read: `prefetch_related_objects(authors, "books")`."""
        if self._loaded_later is None:
            self._loaded_later = {}  # what is loaded by such a call may itself be rows of a query
            self._loaded_later = self._find_later()
        return self._loaded_later

    def _find_later(self) -> dict[Value, set[Lookup]]:
        found: dict[Value, set[Lookup]] = {}
        takes: dict[FunctionInfo, bool] = {}
        for frame in self.program.frames():
            for site in self.program.sites(frame):
                target = site.target
                if site.callee is not None or target.receiver is not None or target.function.owner is not None or site.arguments is None:
                    continue
                loading = takes.get(target.function)
                if loading is None:
                    roles = [role for _, role, _ in self.roles(target)]
                    loading = "Loads" in roles and Effect.QUERY in self.program.effects_of(target)
                    takes[target.function] = loading
                if loading:
                    loaded = self.loads(target, site.arguments)
                    for values in self.evaluator.bind(target, site.arguments).values():
                        for row in self._held(values):
                            found.setdefault(row, set()).update(loaded.lookups if loaded.known else {("*",)})
        return found

    def kind(self, query: Value | None) -> ClassInfo | None:
        """The class of the rows that a query is about; None where that is not known."""
        value = query
        while isinstance(value, Instance):
            for arg in value.args:
                for row in arg:
                    if isinstance(row, Instance) and row.cls.module.name != "builtins":
                        return row.cls
            origin = value.origin
            if isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue):
                value = self.statement(origin.target, origin.arguments) or origin.target.receiver
            else:
                value = getattr(origin, "base", None)
        return value.cls if isinstance(value, ClassValue) else None

    def is_bulk(self, site: Site) -> bool:
        """Whether a call loads relations for many rows at once, as with the rows of one kind or of one page."""
        target = site.target
        if target.receiver is not None or site.arguments is None or not any(role == "Loads" for _, role, _ in self.roles(target)):
            return False
        values = next(iter(self.evaluator.bind(target, site.arguments).values()), ())
        return not any(isinstance(value, Sequence) and len(value.items) == 1 for value in values)

    def is_empty(self, row: Value, lookup: Lookup) -> bool:
        """Whether the query behind a row asks for rows for which a relation leads nowhere: `filter(author__isnull=True)`."""
        names = ("__".join((*lookup, "isnull")), "__".join(lookup))
        value: Value | None = row
        while isinstance(value, Instance):
            origin = value.origin
            if isinstance(origin, CallOrigin):
                told = {name: values for name, values in origin.arguments.keywords if name in names}
                if told.get(names[0]) == (Const(True),) or told.get(names[1]) == (Const(None),):
                    return isinstance(origin.target, FunctionValue) and origin.target.function.stub
                value = origin.target.receiver if isinstance(origin.target, FunctionValue) else None
            else:
                value = getattr(origin, "base", None)
        return False

    def is_page(self, site: Site) -> bool:
        """Whether a query asks for one page of rows (`Offset` in a library model): asking for the next one is no query for each row."""
        if site.arguments is None:
            return False
        if self._passes_over(site.target, site.arguments):
            return True
        value = self.statement(site.target, site.arguments) or site.receiver
        while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
            target = value.origin.target
            if not isinstance(target, FunctionValue) or not target.function.stub:
                return False
            if self._passes_over(target, value.origin.arguments):
                return True
            value = target.receiver
        return False

    def _passes_over(self, target: FunctionValue, arguments: Arguments) -> bool:
        places = [name for name, role, _ in self.roles(target) if role == "Offset"]
        bound = self.evaluator.bind(target, arguments) if places else {}
        return any(name in bound and not (bound[name] and all(isinstance(given, Const) for given in bound[name])) for name in places)

    def _held(self, values: Values) -> Iterator[Instance]:
        for value in values:
            if not isinstance(value, Sequence):  # a display of objects is no loop's list of rows
                yield from (item for item in self.evaluator.element(value) if isinstance(item, Instance) and item.origin is not None)

    def root(self, row: Value) -> Root:
        """The query behind a row."""
        trail = _Trail()
        value: Value | None = row
        while True:
            if value in self._later:
                trail.add(self._later[value])
            origin = value.origin if isinstance(value, Instance) else None
            if isinstance(origin, ItemOrigin):
                value = origin.base
            elif isinstance(origin, AttributeOrigin):
                if isinstance(origin.base, ClassValue):
                    break
                if not isinstance(origin.base, Instance):
                    trail.known = False
                    break
                if trail.remembered is None:
                    trail.remembered = self.behind(origin.base, origin.name, row)
                if not trail.direct or origin.base.cls.stub:
                    break
                trail.path = (origin.name, *trail.path)
                trail.forgotten.clear()
                value = origin.base
            elif isinstance(origin, CallOrigin):
                target = origin.target
                if isinstance(target, ClassValue) and target.cls.stub and not self.evaluator.parameters(target.cls):
                    break
                if isinstance(target, ClassValue) and target.cls.stub and not trail.path:
                    break  # a session, or what makes sessions
                if not isinstance(target, FunctionValue) or not target.function.stub:
                    trail.known = False
                    break
                if self.program.effects_of(target) & {Effect.WRITE, Effect.QUERY} == {Effect.WRITE}:
                    trail.known = False  # a new row holds what it was made of
                    break
                if Effect.QUERY in self.program.effects_of(target):
                    trail.awaited = target.function.facts.is_async
                if origin.site[1] >= 0:
                    trail.sites.append(origin.site)
                    trail.direct = trail.direct and "prefetched" in target.function.markers
                self._apply(trail, target, origin.arguments)
                statement = self.statement(target, origin.arguments)
                if statement is not None:
                    value = statement
                elif isinstance(target.receiver, Instance):
                    value = target.receiver
                else:
                    break
            else:
                trail.known = trail.known and not isinstance(origin, Cut) and isinstance(value, Instance) and self._asks(value)
                break
        return Root(
            trail.path,
            value,
            tuple(trail.sites),
            frozenset(trail.loaded),
            trail.everything,
            trail.peers,
            trail.known,
            trail.remembered,
            trail.awaited,
        )

    def loaded_by(self, query: Instance) -> set[Lookup] | None:
        """What comes with the rows of a query; None where that cannot be told."""
        root = self.root(query)
        return set(root.loaded) if root.known else None

    def _apply(self, trail: _Trail, target: FunctionValue, arguments: Arguments) -> None:
        """Add what a call on the way brings along."""
        name = target.function.name
        loaded = self.loads(target, arguments)
        if loaded.forgets:
            trail.forgotten.add(name)
        elif name not in trail.forgotten:
            trail.add(loaded.lookups)
            trail.known = trail.known and loaded.known
            trail.everything = trail.everything or loaded.everything
        for parameter, role, constants in self.roles(target):
            if role == "Lazy" and not trail.path:
                given = self.evaluator.bind(target, arguments).get(parameter, ())
                trail.peers = trail.peers or not any(isinstance(value, Const) and value.value in constants for value in given)

    def _asks(self, value: Instance) -> bool:
        """Whether an object is one that asks the database (a session, a cursor) and not rows that somebody else has asked for."""
        return value.cls.stub and not (isinstance(value.origin, Hole) and self.evaluator.parameters(value.cls))

    def behind(self, value: Instance, name: str, row: Value) -> Instance | None:
        """The descriptor by which rows reached through an attribute lead back to the object that they were reached from and hold."""
        for parent in self.evaluator.linear(value.cls)[0]:
            for _, descriptor in self.evaluator.reverse.get(parent.cls, {}).get(name, ()):
                method = self.evaluator.method(descriptor, "__reverse__")
                if method is not None and "remembers" in method.function.markers:
                    return descriptor
        relation = self.program.effects.descriptor(value, name)
        origin = relation.origin if relation is not None else None
        if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue) or not isinstance(row, Instance):
            return None
        label = self.evaluator.reverse_name(origin.target, origin, existing=True)
        held = self.evaluator.attribute(row, label) if label else ()
        if any(isinstance(one, Instance) and one.cls.module.name == "builtins" for one in held):
            return None  # a list has to be read
        return self.program.effects.descriptor(row, label) if label else None


def is_relation(program: Program, row: Instance, name: str) -> bool:
    """Whether an attribute leads to other rows: a library's descriptor gives it, or one on another class."""
    descriptor = program.effects.descriptor(row, name)
    return descriptor is not None and any(program.evaluator.method(descriptor, method) for method in ("__get__", "__reverse__"))


def is_reference(program: Program, row: Instance, name: str) -> bool:
    """Whether reading an attribute of a row loads another row that it refers to."""
    descriptor = program.effects.descriptor(row, name)
    getter = program.evaluator.method(descriptor, "__get__") if descriptor is not None else None
    return getter is not None and Effect.QUERY in program.effects_of(getter)


def answers_from_cache(site: Site) -> bool:
    """Whether asking the same object a second time costs nothing: rows are kept once they were read."""
    return site.kind in ("iterate", "format")

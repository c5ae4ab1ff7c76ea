"""Where code works with rows of a class: queries, changes, relations to it, its table in SQL text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import ClassInfo, FunctionInfo, Mark, Program, Site
from backlint.link.values import CallOrigin, ClassValue, Const, Instance, Values
from backlint.lower.lines import lines, strings

#: Where a table's name stands in SQL.
_TABLE = re.compile(r"\b(?:from|join|into|update|truncate|table)\s+(?:only\s+)?[\"'`\[]?(?:\w+[\"'`\]]?\.[\"'`\[]?)?(\w+)", re.IGNORECASE)
_STATEMENT = re.compile(r"\A\W*(?:select|insert|update|delete|with|truncate|merge|alter|lock)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Access:
    """One place that works with rows of a class.

    Attributes:
        how: "asks for", "changes", "refers to" (a foreign key) or "names the table of" (in SQL text).
        says: What happens at the place, for the evidence.
    """

    function: FunctionInfo
    mark: Mark
    cls: ClassInfo
    how: str
    says: str


class Accesses:
    """Finds them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._statements: dict[FunctionInfo, str] = {}
        self._references: dict[FunctionInfo, str] = {}

    def all(self) -> Iterator[Access]:
        """All of the project's own code, by file."""
        for function in self._program.running():
            for site in self._program.sites(self._program.generic(function)):
                yield from self._used(site)
                if site.callee is None and site.kind == "call" and site.arguments is not None:
                    yield from self._named(site)
            yield from self._stored(function)
        for cls in self._program.classes():
            if self._program.stored.is_stored(cls):
                yield from self._related(cls)

    def _used(self, site: Site) -> Iterator[Access]:
        for cls, changes in self._program.stored.used(site):
            if changes or not self._comes_from(site, cls):
                name = site.target.function.name
                does = f"`{name}` changes rows of `{cls.name}`" if changes else f"`{name}` asks for rows of `{cls.name}`"
                if site.kind == "iterate":
                    does = f"going through these rows asks for them, of `{cls.name}`"
                yield Access(site.function, site.mark, cls, "changes" if changes else "asks for", does)

    def _comes_from(self, site: Site, cls: ClassInfo) -> bool:
        """Whether the question was put together where the class is at home, and only asked here."""
        home = cls.module.name.rpartition(".")[0]
        values = [site.receiver, *(value for given in (site.arguments.positional[:1] if site.arguments else ()) for value in given)]
        made = [function for value in values for function, _ in self._program.stored.makers(value)]
        inside = [function.module.name for function in made if isinstance(function, FunctionInfo)]
        return any(name == cls.module.name or (home and name.startswith(f"{home}.")) for name in inside)

    def _stored(self, function: FunctionInfo) -> Iterator[Access]:
        frame = self._program.generic(function)
        for store in function.facts.stores:
            if store.name == "[]":
                continue
            for value in self._program.evaluator.eval(frame, store.base):
                if not isinstance(value, Instance) or not self._program.stored.is_stored(value.cls):
                    continue
                if isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
                    continue  # an object that is being put together is no row yet; what stores it counts by itself
                if self._is_column(value.cls, store.name):
                    says = f"sets `{store.name}` of a row of `{value.cls.name}`"
                    yield Access(function, store.mark, value.cls, "changes", says)

    def _is_column(self, cls: ClassInfo, name: str) -> bool:
        parents = (parent.cls for parent in self._program.evaluator.linear(cls)[0])
        return any(name in self._program.stored.columns(parent) for parent in parents if not parent.stub)

    def _related(self, cls: ClassInfo) -> Iterator[Access]:
        """The relations that a class declares to another one."""
        nodes = cls.function.facts.nodes
        marks = {call.node: call.mark for call in cls.function.facts.calls}
        frame = self._program.generic(cls.function)
        for name, indices in cls.facts.bindings.items():
            for index in indices:
                node = nodes[index]
                call = node[1] if node[0] == "typed" else index
                if call < 0 or call not in marks:
                    continue
                for value in self._program.evaluator.eval(frame, call):
                    if isinstance(value, Instance) and value.cls.stub and self._program.evaluator.method(value, "__reverse__"):
                        for target in self._objects(value.args[0] if value.args else ()):
                            yield Access(cls.function, marks[call], target, "refers to", f"`{cls.name}.{name}` refers to `{target.name}`")

    def _objects(self, values: Values) -> Iterator[ClassInfo]:
        for value in values:
            if isinstance(value, Instance) and self._program.stored.is_stored(value.cls):
                yield value.cls

    def _named(self, site: Site) -> Iterator[Access]:
        """A table by its name: the column of a foreign key, or SQL text."""
        function = site.target.function
        reference = self._parameter(function, "References", self._references)
        arguments = site.arguments
        assert arguments is not None
        if reference:
            for value in self._program.evaluator.bind(site.target, arguments).get(reference, ()):
                if isinstance(value, Const) and isinstance(value.value, str):
                    table = value.value.rpartition(".")[0].rpartition(".")[2]
                    for cls in self._of(table):
                        yield Access(site.function, site.mark, cls, "refers to", f"a foreign key refers to the table `{table}`")
            return
        statement = self._parameter(function, "Statement", self._statements)
        if statement:
            given = self._program.evaluator.bind(site.target, arguments).get(statement, ())
            if any(isinstance(value, Instance) for value in given):
                return
            found: dict[ClassInfo, str] = {}
            for text in self._texts(site, given):
                for table in _TABLE.findall(text) if _STATEMENT.match(text) else ():
                    for cls in self._of(table):
                        found.setdefault(cls, table)
            for cls, table in found.items():
                yield Access(site.function, site.mark, cls, "names the table of", f"SQL text names the table `{table}` of `{cls.name}`")

    def _of(self, table: str) -> list[ClassInfo]:
        """The class of a table; none where several modules have one of that name."""
        found = self._program.stored.tables.get(table.lower(), [])
        return found if len(found) == 1 else []

    def _texts(self, site: Site, given: Values) -> Iterator[str]:
        """The SQL that a call is given: the constant, else the string literals of the function in which it stands."""
        constants = [value.value for value in given if isinstance(value, Const) and isinstance(value.value, str)]
        if constants:
            yield from constants
            return
        text = self._program.text(site.function.module.path)
        first = lines(text).span(site.function.facts.mark.line)[0] if site.function.index else 0
        offsets = [start for start, _ in strings(text) if start >= first]
        last = site.function.facts.end_line if site.function.index else len(text)
        for start, end in strings(text):
            if start in offsets and lines(text).place(start)[0] <= last:
                yield text[start:end].lstrip("rRfFbBuU").strip("\"'")

    def _parameter(self, function: FunctionInfo, role: str, known: dict[FunctionInfo, str]) -> str:
        """The parameter of a function of a library with a role, empty for none."""
        if function not in known:
            parent = function.parent if function.stub else None
            known[function] = ""
            for parameter in function.facts.parameters if parent is not None else ():
                found = (
                    self._program.evaluator.role(parent, parameter.annotation) if parent is not None and parameter.annotation >= 0 else None
                )
                if found is not None and found[0] == role:
                    known[function] = parameter.name
        return known[function]

"""The changes that migrations make to a database, as they are written: read from lists of operations and from functions that call them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from backlint import Frame, FunctionInfo, Mark, ModuleInfo, Program, Site
from backlint.link.values import (
    Arguments,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Value,
    Values,
)
from backlint.lower.lines import arguments, literals

#: The function of a migration that is a module, and how far calls of it are followed.
_UPGRADE = "upgrade"
_DEEP = 3
_LONG = 40


@dataclass(frozen=True)
class Change:
    """One change.

    Attributes:
        kind: As in `alters` of the stub vocabulary.
        name: What the text calls it.
        tables: The tables that it changes, as the migration calls them; empty where that is not known.
        columns: The columns that it is about.
        given: The other arguments by what they say (see `Altered`).
        function, mark: Where it is written.
        apart: It is no part of a transaction with what stands around it.
        real: It does something in the database, and not only to what the migrations remember.
        text: The SQL that it runs, "" where there is none or it is not known.
    """

    kind: str
    name: str
    tables: tuple[str, ...]
    columns: tuple[str, ...]
    given: dict[str, Values] = field(hash=False)
    function: FunctionInfo
    mark: Mark
    apart: bool = False
    real: bool = True
    text: str = ""

    def has(self, word: str) -> bool:
        """Whether an argument is given as true."""
        return any(value == Const(True) for value in self.given.get(word, ()))

    @property
    def definition(self) -> Definition | None:
        """The object that describes the column, index or constraint."""
        return next((made for value in self.given.get("definition", ()) if (made := Definition.of(value)) is not None), None)


@dataclass(frozen=True)
class Definition:
    """A column, an index or a constraint as it is described.

    Attributes:
        value: The object.
        known: Whether its class is one of a library, so that what is not said has the library's default.
    """

    value: Instance
    arguments: Arguments
    known: bool

    @classmethod
    def of(cls, value: Value) -> Definition | None:
        """The description that an object is."""
        if isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
            return cls(value, value.origin.arguments, value.cls.stub and not value.origin.arguments.double)
        return None

    @property
    def word(self) -> str:
        """How the library model marks its class with `alters`."""
        marker = self.value.cls.markers.get("alters", ("",))
        return str(marker[0])

    def says(self, *names: str) -> Values | None:
        """The argument given under one of these names."""
        return next((values for name in names if (values := self.arguments.keyword(name)) is not None), None)

    def is_true(self, *names: str) -> bool:
        """Whether an argument is given as true."""
        return self.says(*names) == (Const(True),)

    def text(self) -> str:
        """The first argument, where it is a text: the name of a column."""
        first = self.arguments.positional[0] if self.arguments.positional else ()
        return str(first[0].value) if len(first) == 1 and isinstance(first[0], Const) and isinstance(first[0].value, str) else ""


class Reader:
    """Reads changes."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._told: dict[FunctionInfo, dict[str, str]] = {}

    # Lists of operations.

    def operations(self, values: Values, *, apart: bool, real: bool = True) -> Iterator[Change]:
        """The changes in a list of operations."""
        for value in values:
            for item in value.items if isinstance(value, Sequence) else ():
                for operation in item:
                    yield from self._operation(operation, apart, real)

    def _operation(self, operation: Value, apart: bool, real: bool) -> Iterator[Change]:
        if not isinstance(operation, Instance) or not isinstance(operation.origin, CallOrigin):
            return
        marker = operation.cls.markers.get("alters")
        method = self._evaluator.method(operation, "__init__")
        if marker is None or method is None:
            return
        function, node = operation.origin.site
        mark = next((call.mark for call in function.facts.calls if call.node == node), function.facts.mark)
        change = self._change(str(marker[0]), operation.cls.name, method, operation.origin.arguments, function, mark)
        change = replace(change, apart=apart, real=real, text=self._sql(function, node) if "sql" in change.given else "")
        if change.kind != "parts":
            yield change
        yield from self.operations(change.given.get("operations", ()), apart=apart, real=real)
        yield from self.operations(change.given.get("state", ()), apart=apart, real=False)

    def _change(
        self, kind: str, name: str, target: FunctionValue, arguments: Arguments, function: FunctionInfo, mark: Mark
    ) -> Change:  # fmt: skip
        told = self._words(target.function)
        given: dict[str, Values] = {}
        for parameter, values in self._evaluator.bind(target, arguments).items():
            if parameter in told:
                given[told[parameter]] = values
        columns = _texts(given.get("column", ())) or _texts(given.get("columns", ()))
        return Change(kind, name, _texts(given.get("table", ())), columns, given, function, mark)

    def _words(self, function: FunctionInfo) -> dict[str, str]:
        """What the parameters of a library's function say of a change."""
        known = self._told.get(function)
        if known is None:
            known = self._told[function] = {}
            for parameter in function.facts.parameters:
                if parameter.annotation >= 0 and function.parent is not None:
                    role = self._evaluator.role(function.parent, parameter.annotation)
                    if role is not None and role[0] == "Altered" and role[1]:
                        known[parameter.name] = str(role[1][0])
        return known

    # Functions that call them.

    def calls(self, module: ModuleInfo) -> Iterator[Change]:
        """The changes that the function `upgrade` of a module makes."""
        for function in module.functions:
            if function.name == _UPGRADE and function.parent is not None and function.parent.index == 0:
                apart = [False]
                yield from self._called(self._program.generic(function), module, apart, _DEEP)
                return

    def _called(self, frame: Frame, module: ModuleInfo, committed: list[bool], deep: int) -> Iterator[Change]:
        for site in self._program.sites(frame):
            if site.callee is not None:
                if site.function.module is module and site.target.function.module is module and deep:
                    yield from self._called(site.callee, module, committed, deep - 1)
                continue
            marker = site.target.function.markers.get("alters")
            if marker is None or site.arguments is None or site.kind != "call":
                continue
            change = self._change(str(marker[0]), site.target.function.name, site.target, site.arguments, frame.function, site.mark)
            if not change.tables and site.receiver is not None:
                change = replace(change, tables=self._table_of(site.receiver))
            if "sql" in change.given:
                change = replace(change, text=self._sql(frame.function, site.node))
                if change.text.strip(" ;\n").upper() == "COMMIT":
                    committed[0] = True
            if change.kind not in ("table", "autocommit"):
                yield replace(change, apart=committed[0] or self._is_apart(site))

    def _table_of(self, receiver: Value) -> tuple[str, ...]:
        """The table that an object changes which was made for that."""
        origin = receiver.origin if isinstance(receiver, Instance) else None
        if isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue) and "alters" in origin.target.function.markers:
            told = self._words(origin.target.function)
            bound = self._evaluator.bind(origin.target, origin.arguments)
            return next((_texts(values) for name, values in bound.items() if told.get(name) == "table"), ())
        return ()

    def _is_apart(self, site: Site) -> bool:
        """Whether a call stands in a `with` block in which each statement is a transaction of its own."""
        facts = site.function.facts
        index = site.block
        while index >= 0:
            block = facts.blocks[index]
            for node in block.nodes if block.kind == "with" else ():
                for value in self._evaluator.eval(site.frame, node):
                    origin = value.origin if isinstance(value, Instance) else None
                    target = origin.target if isinstance(origin, CallOrigin) else None
                    if isinstance(target, FunctionValue) and target.function.markers.get("alters") == ("autocommit",):
                        return True
            index = block.parent
        return False

    # Texts.

    def _sql(self, function: FunctionInfo, node: int) -> str:
        """The statements that a call is given, as far as they are written there or in a constant."""
        call = function.facts.nodes[node]
        given = [part for part in call[2][:1] if isinstance(part, int)] or [value for name, value in call[3] if name in ("sql", "sqltext")]
        if not given:
            return ""
        frame = self._program.generic(function)
        return ";\n".join(filter(None, self._statements(frame, given[0], node)))

    def _statements(self, frame: Frame, index: int, call: int) -> Iterator[str]:
        node = frame.function.facts.nodes[index]
        if node[0] in ("list", "tuple"):
            for part in node[1]:
                yield from self._statements(frame, part, call)
        elif node[0] == "call" and node[2] and isinstance(node[2][0], int):  # `text("…")`
            yield from self._statements(frame, node[2][0], call)
        elif node[0] == "text":
            yield self._long(frame.function, call)
        elif node[0] == "format":
            yield " ".join(
                "{}" if frame.function.facts.nodes[part][0] != "const" else str(frame.function.facts.nodes[part][1]) for part in node[1]
            )
        else:
            yield from _texts(self._evaluator.eval(frame, index))

    def _long(self, function: FunctionInfo, call: int) -> str:
        """The first long string among a call's arguments: facts do not hold it."""
        mark = next((one.mark for one in function.facts.calls if one.node == call), None)
        text = self._program.text(function.module.path)
        span = arguments(text, mark) if mark is not None else None
        if mark is None or span is None:
            return ""
        tokens = [token.raw for token in literals(text, mark.line) if span[0] <= token.start < span[1]]
        first = next((token for token in tokens if len(token) > _LONG), "")
        try:
            value = ast.literal_eval(first)
        except (SyntaxError, ValueError):
            return first.strip("rRfFuU\"'")
        return value if isinstance(value, str) else ""


def _texts(values: Values) -> tuple[str, ...]:
    found: list[str] = []
    for value in values:
        if isinstance(value, Const) and isinstance(value.value, str):
            found.append(value.value)
        elif isinstance(value, Sequence):
            found.extend(text for item in value.items for text in _texts(item))
    return tuple(dict.fromkeys(found))

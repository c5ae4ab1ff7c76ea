"""What to write at a query so that relations come with its rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backlint import Edit, FunctionInfo, Program, Safety
from backlint import Fix as Change
from backlint.edit import imported
from backlint.facts import Mark
from backlint.link.values import AttributeOrigin, CallOrigin, FunctionValue, Instance, ItemOrigin, Value, Values
from backlint.lower.lines import arguments

from .repeated import Asked
from .rows import Rows


class Way(NamedTuple):
    """A method of a query by which relations are loaded with its rows.

    Attributes:
        name: The method.
        one: Whether it loads only relations that lead to one row.
        maker: The function that makes its arguments of a class's attributes, dotted; "" where it takes names.
    """

    name: str
    one: bool
    maker: str


class Remedy:
    """Writes what is missing.

    Args:
        found: Relations that are read of rows of one query.
    """

    def __init__(self, program: Program, rows: Rows, found: Iterable[Asked]) -> None:
        self._program = program
        self._rows = rows
        self._found = [one for one in found if one.row is not None and not one.anew]
        self.query = self._source(self._found[0]) if self._found else None
        self._ways = self._of(self.query)

    def _source(self, asked: Asked) -> Instance | None:
        """The query at the beginning of the way to a row."""
        assert asked.row is not None
        hops = len(self._rows.root(asked.row).path)
        value: Value | None = asked.row
        while isinstance(value, Instance):
            origin = value.origin
            if isinstance(origin, CallOrigin):
                if hops == 0 and self._of(value):
                    return value
                if not isinstance(origin.target, FunctionValue):
                    return None
                value = self._rows.statement(origin.target, origin.arguments) or origin.target.receiver
            elif isinstance(origin, AttributeOrigin):
                if isinstance(origin.base, Instance) and not origin.base.cls.stub:
                    hops -= 1
                value = origin.base
            elif isinstance(origin, ItemOrigin):
                value = origin.base
            else:
                return None
        return None

    def _of(self, query: Value | None) -> list[Way]:
        found: list[Way] = []
        if isinstance(query, Instance):
            for parent in self._program.evaluator.linear(query.cls)[0]:
                for name in parent.cls.facts.order if parent.cls.stub else ():
                    method = parent.cls.method(name)
                    roles = self._rows.roles(FunctionValue(method, query, None)) if method is not None else ()
                    for parameter, role, constants in roles:
                        if role == "Loads" and not parameter.startswith("_"):
                            maker = next((str(text) for text in constants if isinstance(text, str) and "." in text), "")
                            found.append(Way(name, "one" in constants, maker))
        return found

    def text(self) -> str:
        """What is to be added behind the query, `.select_related("author")`; "" where that is not known."""
        written = [self._written(one) for one in self._found]
        parts: dict[str, list[str]] = {}
        for item in written:
            if item is None:
                return ""
            parts.setdefault(item[0], []).append(item[1])
        return "".join(f".{name}({', '.join(dict.fromkeys(given))})" for name, given in sorted(parts.items(), reverse=True))

    def _written(self, asked: Asked) -> tuple[str, str] | None:
        assert asked.row is not None
        lookup = (*self._rows.root(asked.row).path, asked.relation)
        way = next((way for way in self._ways if way.one and self._leads_to_one(asked)), None)
        way = way or next((way for way in self._ways if not way.one), None)
        if way is None:
            return None
        if not way.maker:
            return way.name, '"' + "__".join(lookup) + '"'
        function = way.maker.rpartition(".")[2]
        calls = []
        for cls, name in zip(self._classes(asked), lookup, strict=False):
            calls.append(f"{function}({cls}.{name})")
        return (way.name, ".".join(calls)) if len(calls) == len(lookup) else None

    def _classes(self, asked: Asked) -> list[str]:
        """The names of the classes whose attributes a lookup goes through, from the query's rows on."""
        names: list[str] = []
        value: Value | None = asked.row
        while isinstance(value, Instance):
            if not value.cls.stub and value.cls.module.name != "builtins":
                names.insert(0, value.cls.name)
            origin = value.origin
            if isinstance(origin, CallOrigin):
                value = origin.target.receiver if isinstance(origin.target, FunctionValue) else None
            else:
                value = getattr(origin, "base", None)
        return names

    def _leads_to_one(self, asked: Asked) -> bool:
        """Whether every relation on the way leads to one row."""
        value: Value | None = asked.row
        values: Values = self._program.evaluator.attribute(value, asked.relation) if value is not None else ()
        if not values or not all(isinstance(one, Instance) and not one.cls.stub for one in values):
            return False
        while isinstance(value, Instance) and isinstance(value.origin, AttributeOrigin):
            value = value.origin.base
        return isinstance(value, Instance) and self._rows.root(value).path == ()

    def place(self) -> tuple[FunctionInfo, Mark] | None:
        """The call that makes the query."""
        if self.query is None or not isinstance(self.query.origin, CallOrigin):
            return None
        function, node = self.query.origin.site
        if node < 0 or function.stub:
            return None
        return next(((function, call.mark) for call in function.facts.calls if call.node == node), None)

    def fix(self, path: str) -> Change | None:
        """The change of the query; None where it is not in the file `path`: others may use it, too."""
        place, text = self.place(), self.text()
        if place is None or not text or place[0].module.path != path:
            return None
        function, mark = place
        source = self._program.text(path)
        inside = arguments(source, mark)
        if inside is None or source[inside[1] : inside[1] + 1] != ")":
            return None
        edits: list[Edit] = [Edit(path, inside[1] + 1, inside[1] + 1, text)]
        makers = {way.maker for way in self._ways if way.maker and f"{way.maker.rpartition('.')[2]}(" in text}
        for maker in makers:
            module, _, name = maker.rpartition(".")
            known = imported(source, path, function.module.facts, module, name, mark.line)
            if known is None or known[0] != name:
                return None
            if known[1] is not None:
                edits.append(known[1])
            body = function.module.body
            for one in self._found:
                if body is None or any(cls not in body.facts.bindings for cls in self._classes(one)):
                    return None
        return Change(f"add `{text}`", tuple(edits), Safety.UNSAFE)

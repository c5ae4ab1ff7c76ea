"""Queries for all rows of a table."""

from __future__ import annotations

from backlint import ClassInfo, Effect, Frame, FunctionInfo, Program, Site
from backlint.link.values import AttributeOrigin, CallOrigin, ClassValue, FunctionValue, Instance, Sequence, Value

from ..loading.rows import Rows
from .uses import Uses, behind

#: Methods and functions of queries that leave out no row.
_KEEPS = frozenset({
    "all", "annotate", "defer", "distinct", "execute", "get_queryset", "only", "options", "order_by", "prefetch_related", "query",
    "scalars", "select", "select_related", "unique", "using", "values", "values_list",
})  # fmt: skip
_MAKES = frozenset({"acreate", "aget_or_create", "bulk_create", "create", "get_or_create"})


class Whole:
    """Finds them, and the tables that grow with use."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._rows = Rows(program)
        self._made: dict[ClassInfo, Site] | None = None

    def read(self, frame: Frame, site: Site, uses: Uses) -> ClassInfo | None:
        """The class of the rows, where a site reads all of them into memory."""
        if site.callee is not None or Effect.QUERY not in self._program.effects_of(site.target):
            return None
        query: Value | None = site.receiver
        if site.kind == "call":
            statement = self._rows.statement(site.target, site.arguments) if site.arguments is not None else None
            if statement is not None:
                if not self._takes_all(uses, site.node):
                    return None
                query = statement
            elif site.target.function.name != "all":
                return None
        elif site.kind != "iterate" or site.target.function.name not in ("__iter__", "__aiter__"):
            return None
        elif uses.nodes[behind(frame, site.node)][0] == "sub":
            return None  # a slice of it
        return self._kind(query) if query is not None and self._is_whole(query) else None

    def _kind(self, query: Value) -> ClassInfo | None:
        """The class of the rows of a query, also where a row is a tuple of one object."""
        args = query.args if isinstance(query, Instance) else ()
        held = [part for arg in args for value in arg if isinstance(value, Sequence) for item in value.items for part in item]
        return next((part.cls for part in held if isinstance(part, Instance) and not part.cls.stub), None) or self._rows.kind(query)

    def _is_whole(self, query: Value) -> bool:
        value: Value | None = query
        for _ in range(30):
            origin = value.origin if isinstance(value, Instance) else None
            if isinstance(origin, AttributeOrigin):
                return isinstance(origin.base, ClassValue)
            if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue):
                return False
            function = origin.target.function
            if not function.stub or function.name not in _KEEPS:
                return False
            if function.name in ("select", "query"):
                return True
            value = origin.target.receiver
        return False

    @staticmethod
    def _takes_all(uses: Uses, index: int) -> bool:
        """Whether all rows of a result are taken from it."""
        for _ in range(12):
            above = uses.above(index)
            if len(above) != 1:
                return False
            node = uses.nodes[above[0]]
            if node[0] == "attr" and node[2] in ("all", "fetchall"):
                return True
            if node[0] not in ("await", "call") and not (node[0] == "attr" and node[2] in ("scalars", "unique")):
                return False
            index = above[0]
        return False

    def grows(self, cls: ClassInfo) -> Site | None:
        """A call reached from a route that makes rows of a class."""
        if self._made is None:
            self._made = {}
            for function in self._program.running():
                for site in self._program.sites(self._program.generic(function)):
                    made = self._makes(site)
                    if made is not None and made not in self._made and self._is_requested(function):
                        self._made[made] = site
        return self._made.get(cls)

    def _makes(self, site: Site) -> ClassInfo | None:
        if site.kind != "call" or site.callee is not None:
            return None
        if site.target.function.name in _MAKES and Effect.WRITE in self._program.effects_of(site.target):
            return self._rows.kind(site.receiver)
        if "stages" in site.target.function.markers and site.arguments is not None and site.arguments.positional:
            for value in site.arguments.positional[0]:
                if isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
                    return value.cls
        return None

    def _is_requested(self, function: FunctionInfo) -> bool:
        return any(" /" in label or label[:1] == "/" or label.split(" ")[0].isupper() for label in self._program.reach(function))

"""Which classes of the project are rows of tables, what their tables are called, and which of them a call asks for or changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ..stub import Effect
from .frames import Site
from .symbols import ClassInfo
from .values import AttributeOrigin, CallOrigin, ClassValue, Const, FunctionValue, Instance, Sequence, Value, Values

if TYPE_CHECKING:
    from .program import Program

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
#: What asks for rows or changes them by being called, walked over or indexed; what is read through a relation is not asked for directly.
_OPEN = frozenset({"call", "iterate", "index", "await"})


class Stored:
    """Reads the word `stored` of the stub vocabulary."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._known: dict[ClassInfo, tuple[bool, str]] = {}

    def is_stored(self, cls: ClassInfo) -> bool:
        """Whether objects of a class of the project are rows of a table."""
        return self._of(cls)[0]

    def table(self, cls: ClassInfo) -> str:
        """The name of its table, empty where that is not known."""
        return self._of(cls)[1]

    @cached_property
    def tables(self) -> dict[str, list[ClassInfo]]:
        """The classes that are rows of each table, by its name in lower case."""
        found: dict[str, list[ClassInfo]] = {}
        for cls in self._program.classes():
            name = self.table(cls)
            if name:
                found.setdefault(name.lower(), []).append(cls)
        return found

    def columns(self, cls: ClassInfo) -> tuple[str, ...]:
        """The names in its body that are made by a call or annotated, as columns and relations are."""
        nodes = cls.function.facts.nodes
        bindings = cls.facts.bindings.items()
        return tuple(name for name, indices in bindings if any(nodes[index][0] in ("call", "typed") for index in indices))

    def used(self, site: Site) -> tuple[tuple[ClassInfo, bool], ...]:
        """The classes whose rows a call of a library asks for, and whether it changes them."""
        effects = self._program.effects_of(site.target) if site.callee is None and site.kind in _OPEN and not site.shown else frozenset()
        staged = site.callee is None and "stages" in site.target.function.markers
        if not staged and not effects & {Effect.QUERY, Effect.WRITE}:
            return ()
        changes = staged or Effect.WRITE in effects
        holder = self._holder(site.receiver) if changes else None
        if holder is not None:
            return ((holder, True),)
        found = self._within((site.receiver,)) if site.receiver is not None else []
        if not found and site.arguments is not None and site.arguments.positional:
            found = self._within(site.arguments.positional[0])
        return tuple((cls, changes) for cls in dict.fromkeys(found))

    def _holder(self, value: Value | None) -> ClassInfo | None:
        """The class that declares the relation which a value is: what is changed by `order.tags.add(tag)` is the order's, not the tag."""
        origin = value.origin if isinstance(value, Instance) else None
        if not isinstance(origin, AttributeOrigin) or not isinstance(origin.base, Instance) or not isinstance(value, Instance):
            return None
        if not value.cls.stub or not self.is_stored(origin.base.cls):
            return None
        parents = (parent.cls for parent in self._program.evaluator.linear(origin.base.cls)[0])
        return next((parent for parent in parents if not parent.stub and origin.name in parent.facts.bindings), None)

    @staticmethod
    def makers(value: Value | None) -> Iterator[tuple[object, int]]:
        """The calls by which a value was made, nearest first: function and node."""
        while isinstance(value, Instance):
            origin = value.origin
            if isinstance(origin, CallOrigin):
                if origin.site[1] >= 0:
                    yield origin.site
                target = origin.target
                value = target.receiver if isinstance(target, FunctionValue) else None
            else:
                value = getattr(origin, "base", None)

    def _within(self, values: Iterable[Value], depth: int = 0) -> list[ClassInfo]:
        """The stored classes that values are, or are about."""
        found: list[ClassInfo] = []
        for value in values:
            if isinstance(value, (Instance, ClassValue)) and not value.cls.stub:
                if self.is_stored(value.cls):
                    found.append(value.cls)
            elif depth < 3 and isinstance(value, Instance):
                for arg in value.args:
                    found += self._within(arg, depth + 1)
            elif depth < 3 and isinstance(value, Sequence):
                for item in value.items:
                    found += self._within(item, depth + 1)
        return found

    def _of(self, cls: ClassInfo) -> tuple[bool, str]:
        found = self._known.get(cls)
        if found is None:
            found = self._known[cls] = self._find(cls)
        return found

    def _find(self, cls: ClassInfo) -> tuple[bool, str]:
        if cls.stub:
            return False, ""
        parents = [parent.cls for parent in self._program.evaluator.linear(cls)[0]]
        words = next((parent.markers["stored"] for parent in parents if parent.stub and "stored" in parent.markers), None)
        if words is None:
            return False, ""
        how = {part[0]: str(part[1]) for part in words if isinstance(part, tuple)}
        if any(value == Const(True) for value in self._named(cls, how.get("abstract", ""))):
            return False, ""
        own = [parent for parent in parents if not parent.stub]
        for place in how.get("table", "").split():
            for parent in own:
                if self._has(parent, place):
                    names = [value.value for value in self._named(parent, place) if isinstance(value, Const)]
                    return True, str(names[0]) if len(names) == 1 and isinstance(names[0], str) else ""
        otherwise = how.get("otherwise", "")
        if not otherwise:
            return False, ""
        words_of = {
            "package": _package(cls),
            "class": cls.name.lower(),
            "snake": _CAPITAL.sub("_", cls.name).lower(),
        }
        return True, otherwise.format(**words_of)

    def _has(self, cls: ClassInfo, place: str) -> bool:
        head, _, rest = place.partition(".")
        nodes = cls.function.facts.nodes
        for index in cls.facts.bindings.get(head, ()):
            if not rest:
                return not (nodes[index][0] == "typed" and nodes[index][1] < 0)
            if nodes[index][0] == "class" and self._has(cls.module.classes[nodes[index][1]], rest):
                return True
        return False

    def _named(self, cls: ClassInfo, place: str) -> Values:
        """What a dotted name stands for in a class's own body."""
        head, _, rest = place.partition(".")
        nodes = cls.function.facts.nodes
        for index in cls.facts.bindings.get(head, ()):
            if not rest:
                return self._program.evaluator.eval(self._program.generic(cls.function), index)
            if nodes[index][0] == "class":
                return self._named(cls.module.classes[nodes[index][1]], rest)
        return ()


def _package(cls: ClassInfo) -> str:
    """The last name of the package whose models a class is among: `billing` for `shop.billing.models` and all below it."""
    parts = cls.module.name.split(".")
    if "models" in parts[1:]:
        parts = parts[: parts.index("models", 1)]
    elif len(parts) > 1 and not cls.module.is_package:
        parts = parts[:-1]
    return parts[-1].lower()

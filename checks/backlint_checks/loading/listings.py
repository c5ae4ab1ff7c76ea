"""Lists that a framework makes by itself: a view with a queryset and a serializer, the list page of an administration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import ClassInfo, Program, Site
from backlint.facts import Mark
from backlint.link.values import (
    NO_ARGUMENTS,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    FunctionValue,
    Instance,
    ItemOrigin,
    Value,
    Values,
)

from .repeated import EACH, Asked, Repeated


class Listing(NamedTuple):
    """Rows that a class shows one by one.

    Attributes:
        cls: The class.
        rows: What they may come from.
        showers: The classes that may show them.
        attribute: The name under which the rows are usually given.
    """

    cls: ClassInfo
    rows: Values
    showers: tuple[ClassValue, ...]
    attribute: str


def listings(program: Program) -> Iterator[Listing]:
    """The classes of the project that show lists."""
    evaluator = program.evaluator
    shown = program.effects.shown
    for cls in program.classes():
        words = shown.listing(cls)
        if not words or _does_otherwise(program, cls, words.get("unless", "").split()):
            continue
        me = Instance(cls, (), None)
        rows = _called(program, me, words["rows"])
        if rows and "then" in words:
            filters = evaluator.method(me, words["then"])
            if filters is not None:
                rows = evaluator.result(filters, Arguments((rows,), (), False, ()), (filters.function, -1), 0) or rows
        showers = _called(program, me, words["by"]) if "by" in words else (ClassValue(cls, ()),)
        found = tuple(shower for shower in showers if isinstance(shower, ClassValue) and shown.words(shower.cls))
        if rows and found and len(found) == len(showers):
            yield Listing(cls, rows, found, words.get("attribute", ""))


def _called(program: Program, me: Instance, name: str) -> Values:
    method = program.evaluator.method(me, name)
    return () if method is None else program.evaluator.result(method, NO_ARGUMENTS, (method.function, -1), 0)


def _does_otherwise(program: Program, cls: ClassInfo, names: list[str]) -> bool:
    """Whether the project has its own idea of one of these methods, and the inherited one is not called."""
    for name in names:
        method = program.evaluator.method(Instance(cls, (), None), name)
        if method is not None and not method.function.stub and not program.effects.shown.calls_inherited(method.function):
            return True
    return False


def asked(program: Program, repeated: Repeated, listing: Listing) -> list[tuple[Value, Asked]]:
    """The relations that are read of each row, whichever of its queries and classes the listing uses: with the query."""
    common: dict[tuple[str, ...], tuple[Value, Asked]] | None = None
    frame = program.generic(listing.cls.function)
    for rows in listing.rows:
        if not isinstance(rows, Instance):
            continue
        for shower in listing.showers:
            found: dict[tuple[str, ...], tuple[Value, Asked]] = {}
            for site in program.effects.shown.sites(frame, -1, 0, listing.cls.facts.mark, shower, (rows,), many=True):
                for one in repeated.asked(frame, EACH, site):
                    if one.row is not None:
                        found.setdefault(repeated.lookup(one), (rows, one))
            common = found if common is None else {key: value for key, value in common.items() if key in found}
    return [] if common is None else list(common.values())


def made_at(value: Value) -> tuple[str, Mark] | None:
    """The call in the project that last had a hand in a query: its file and place."""
    while isinstance(value, Instance):
        origin = value.origin
        if isinstance(origin, CallOrigin):
            function, node = origin.site
            if node >= 0 and not function.stub:
                for call in function.facts.calls:
                    if call.node == node:
                        return function.module.path, call.mark
            target = origin.target
            following = target.receiver if isinstance(target, FunctionValue) else None
        elif isinstance(origin, (AttributeOrigin, ItemOrigin)):
            following = origin.base
        else:
            return None
        if following is None:
            return None
        value = following
    return None


def written_at(cls: ClassInfo, name: str) -> Mark:
    """Where a name is bound in a class's body, or its method is defined; the class's own place where neither is found."""
    method = cls.method(name)
    if method is not None:
        return method.facts.mark
    nodes = cls.facts.bindings.get(name, ())
    marks = [bind.mark for bind in cls.function.facts.binds if bind.name == name and bind.node in nodes]
    return next((mark for mark in marks if mark.line > cls.facts.mark.line), cls.facts.mark)


def why(site: Site) -> list[tuple[str, Mark, str]]:
    """The places that tell a framework to read something: file, mark, and what stands there."""
    return [
        (cls.module.path, written_at(cls, name), f"`{cls.name}` shows `{name}`" if name else f"`{cls.name}` shows the rows")
        for cls, name in site.shown
        if not cls.stub
    ]

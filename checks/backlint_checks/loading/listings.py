"""Lists that a framework makes by itself: a view with a queryset and a serializer, the list page of an administration."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import NamedTuple

from backlint import ClassInfo, FunctionInfo, Program, Site
from backlint.facts import Mark
from backlint.link.values import (
    NO_ARGUMENTS,
    Arguments,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    ItemOrigin,
    Sequence,
    Value,
    Values,
)

from .handed import EACH
from .repeated import Asked, Repeated
from .rows import is_reference
from .templates import Filled, find
from .varying import flattened


class Listing(NamedTuple):
    """Rows that a class shows one by one.

    Attributes:
        cls: The class that lists them, or by which a function's results are shown.
        rows: What they may come from.
        showers: The classes that may show them.
        attribute: The name under which the rows are usually given.
        function: The function whose results are shown.
        page: In place of classes: the template that shows them.
    """

    cls: ClassInfo
    rows: Values
    showers: tuple[ClassValue, ...]
    attribute: str = ""
    function: FunctionInfo | None = None
    page: Filled | None = None


def listings(program: Program) -> Iterator[Listing]:
    """Where the project lets a framework show lists."""
    for cls in program.classes():
        words = program.effects.shown.listing(cls)
        if words and ("by" in words or "template" in words):
            yield from _of_class(program, cls, Instance(cls, (), None), words)
    for function in program.running():
        for site in program.sites(program.generic(function)):
            if site.callee is None and site.arguments is not None and site.target.function.stub:
                yield from _of_call(program, site, site.arguments)


def _of_class(program: Program, cls: ClassInfo, me: Instance, words: dict[str, str]) -> Iterator[Listing]:
    evaluator = program.evaluator
    shown = program.effects.shown
    if _does_otherwise(program, cls, words.get("unless", "").split()):
        return
    rows = _called(program, me, words["rows"])
    if rows and "then" in words:
        filters = evaluator.method(me, words["then"])
        if filters is not None:
            rows = evaluator.result(filters, Arguments((rows,), (), False, ()), (filters.function, -1), 0) or rows
    if "template" in words:
        names = [value.value for value in evaluator.attribute(me, words["template"]) if isinstance(value, Const)]
        template = find(program, str(names[0])) if len(names) == 1 else None
        if rows and template is not None:
            kinds = {row.cls.name.lower() for value in rows for row in evaluator.element(value) if isinstance(row, Instance)}
            given = [name.format(row=kind) for name in words.get("names", "").split() for kind in kinds]
            named = [value.value for value in evaluator.attribute(me, words["name"]) if isinstance(value, Const)]
            context = dict.fromkeys([*given, *(name for name in named if isinstance(name, str))], rows)
            page = Filled(program.generic(cls.function), None, template, context)
            yield Listing(cls, rows, (), words.get("attribute", ""), page=page)
        return
    if "join" in words:
        rows = _joined(program, me, rows, words)
    showers = _called(program, me, words["by"]) if "by" in words else (ClassValue(cls, ()),)
    found = tuple(shower for shower in showers if isinstance(shower, ClassValue) and shown.words(shower.cls))
    if rows and found and len(found) == len(showers):
        yield Listing(cls, rows, found, words.get("attribute", ""))


def _of_call(program: Program, site: Site, arguments: Arguments) -> Iterator[Listing]:
    """A route with a response model, or a class registered to list the rows of another."""
    shown = program.effects.shown
    roles = {role: name for name, role, _ in shown.roles(site.target.function)}
    if "Rows" in roles and (site.use == "decorator" or "ShownBy" in roles):
        bound = program.evaluator.bind(site.target, arguments)
        models = [item for value in bound.get(roles["Rows"], ()) for item in flattened((value,)) if isinstance(item, ClassValue)]
        given = bound.get(roles["ShownBy"], ()) if "ShownBy" in roles else ()
        listers = [value.cls for value in given if isinstance(value, ClassValue)] or _decorated(program, site)
        for cls in listers:
            words = shown.listing(cls)
            for model in models if words and not cls.stub else ():
                yield from _of_class(program, cls, Instance(cls, ((Instance(model.cls, (), None),),), None), words)
    elif "ShownBy" in roles and site.use == "decorator":
        for function in site.function.module.functions:
            if function.parent is site.function and site.node in function.facts.decorators:
                yield from _of_results(program, site, roles["ShownBy"], function)


def _of_results(program: Program, site: Site, parameter: str, function: FunctionInfo) -> Iterator[Listing]:
    evaluator = program.evaluator
    nodes = site.function.facts.nodes
    written = next((value for name, value in nodes[site.node][3] if name == parameter), -1) if nodes[site.node][0] == "call" else -1
    written = written if written >= 0 else function.facts.returns
    if written < 0:
        return
    showers = [
        ClassValue(item.cls, ())
        for value in evaluator.typed(site.function, written, {})
        if isinstance(value, Instance) and value.cls.module.name == "builtins" and value.cls.name in ("list", "Iterator")
        for item in evaluator.element(value)
        if isinstance(item, Instance) and not item.cls.stub and program.effects.shown.words(item.cls)
    ]
    results = evaluator.result(FunctionValue(function, None, None), NO_ARGUMENTS, (function, -1), 0)
    rows = tuple(row for value in results for row in evaluator.awaited(value) if isinstance(row, Instance))
    if len(showers) == 1 and rows:
        yield Listing(showers[0].cls, rows, tuple(showers), function=function)


def _decorated(program: Program, site: Site) -> list[ClassInfo]:
    """The class that a call decorates."""
    return [cls for cls in program.classes() if cls.function is site.function and site.node in cls.facts.decorators]


def _joined(program: Program, me: Instance, rows: Values, words: dict[str, str]) -> Values:
    """The rows with what the list itself loads."""
    evaluator = program.evaluator
    given: Arguments | None = None
    for value in evaluator.attribute(me, words["joins"]):
        if isinstance(value, Sequence):
            given = Arguments(value.items, (), False, ())
        elif value == Const(True) or (value == Const(False) and _shows_relation(program, me, rows)):
            given = NO_ARGUMENTS
    found: list[Value] = []
    for value in rows:
        method = evaluator.method(value, words["join"]) if given is not None else None
        found.extend((value,) if method is None or given is None else evaluator.result(method, given, (method.function, -1), 0))
    return tuple(found)


def _shows_relation(program: Program, me: Instance, rows: Values) -> bool:
    return any(
        len(part.path) == 1 and isinstance(row, Instance) and is_reference(program, row, part.path[0])
        for part in program.effects.shown.parts(ClassValue(me.cls, ()))
        for value in rows
        for row in program.evaluator.element(value)
    )


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


class Resolver(NamedTuple):
    """A function that a framework calls for each object of a list.

    Attributes:
        function: The function.
        lister: The function that gives the list.
        site: What the framework does: it calls the function with the object.
    """

    function: FunctionInfo
    lister: FunctionInfo
    site: Site


def resolvers(program: Program) -> Iterator[Resolver]:
    """The functions that give one field each of objects that come in lists."""
    evaluator = program.evaluator
    resolving = [function for function in program.running() if function.facts.decorators and _resolves(program, function)]
    found: dict[FunctionInfo, None] = {}
    for lister in resolving:
        parent = lister.parent
        values = evaluator.typed(parent, lister.facts.returns, {}) if parent is not None and lister.facts.returns >= 0 else ()
        for value in values:
            if not isinstance(value, Instance) or value.cls.module.name != "builtins" or value.cls.name not in ("list", "Iterator"):
                continue
            for item in evaluator.element(value):
                if not isinstance(item, Instance):
                    continue
                for one in resolving:
                    if one.owner is item.cls and one not in found:
                        found[one] = None
                        target = FunctionValue(one, item, None)
                        frame = program.generic(lister)
                        for site in program.effects.site(frame, "call", -1, 0, one.facts.mark, target, NO_ARGUMENTS, per_item=(value,)):
                            yield Resolver(one, lister, dataclasses.replace(site, shown=((item.cls, one.name),)))


def _resolves(program: Program, function: FunctionInfo) -> bool:
    """Whether a decorator makes a function the resolver of a field."""
    parent = function.parent
    for index in function.facts.decorators if parent is not None else ():
        assert parent is not None
        node = parent.facts.nodes[index]
        for value in program.evaluator.eval(program.generic(parent), node[1] if node[0] == "call" else index):
            if isinstance(value, FunctionValue) and "resolves" in value.function.markers:
                return True
    return False


def made_at(program: Program, listing: Listing, value: Value) -> tuple[str, Mark] | None:
    """The call in the function or class of a listing that last had a hand in a query: its file and place."""
    owners = {parent.cls for parent in program.evaluator.linear(listing.cls)[0] if not parent.cls.stub}
    while isinstance(value, Instance):
        origin = value.origin
        if isinstance(origin, CallOrigin):
            function, node = origin.site
            near = function.owner in owners or any(function is owner.function for owner in owners)
            if node >= 0 and (function is listing.function if listing.function is not None else near and not function.stub):
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
        (
            cls.module.path,
            written_at(cls, name) if name else cls.facts.mark,
            f"`{cls.name}` shows `{name}`" if name else f"`{cls.name}` shows the rows",
        )
        for cls, name in site.shown
        if not cls.stub
    ]

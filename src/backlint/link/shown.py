"""What frameworks do with rows because of how classes are declared: serializers, schemas and lists that read attributes of each row.

The words `shows`, `part`, `makes` and `Rows` of the stub vocabulary say what that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..facts import Mark
from .frames import Frame, Site
from .parts import Part, Parts
from .symbols import ClassInfo
from .values import (
    NO_ARGUMENTS,
    NOTHING,
    Arguments,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    Value,
    Values,
    join,
)

#: How deep what is shown may be nested.
_DEEP = 5
Why = tuple[tuple[ClassInfo, str], ...]


class Place(NamedTuple):
    """Where a framework is told to show rows, and the rows when they are many."""

    frame: Frame
    node: int
    block: int
    mark: Mark
    each: Values


class Shown(Parts):
    """Finds what is read of rows."""

    def of_call(self, frame: Frame, index: int, block: int, mark: Mark, callee: Value, arguments: Arguments) -> Iterator[Site]:
        """What a call makes a framework read: `BookSerializer(books, many=True)`, `BookOut.model_validate(book)`."""
        evaluator = self._effects.evaluator
        if isinstance(callee, FunctionValue):
            if not callee.function.stub or callee.receiver is None:
                return
            made = callee.function.markers.get("makes")
            if made and isinstance(made[0], str):
                method = evaluator.method(callee.receiver, made[0])
                shower = NOTHING if method is None else evaluator.result(method, NO_ARGUMENTS, (method.function, -1), 0)
                if len(shower) == 1 and isinstance(shower[0], ClassValue):
                    yield from self.of_call(frame, index, block, mark, shower[0], arguments)
            elif isinstance(callee.receiver, ClassValue) and self.words(callee.receiver.cls):
                yield from self._given(frame, index, block, mark, callee.receiver, callee, arguments)
        elif isinstance(callee, ClassValue) and not callee.cls.stub and self.words(callee.cls):
            for parent in evaluator.linear(callee.cls)[0]:
                function = parent.cls.method("__init__") if parent.cls.stub else None
                if function is not None:
                    yield from self._given(
                        frame, index, block, mark, callee, FunctionValue(function, Instance(callee.cls, (), None), None), arguments
                    )
                    break

    def _given(
        self, frame: Frame, index: int, block: int, mark: Mark, shower: ClassValue, target: FunctionValue, arguments: Arguments
    ) -> Iterator[Site]:  # fmt: skip
        if arguments.star or arguments.double:
            return
        bound = self._effects.evaluator.bind(target, arguments)
        roles = self.roles(target.function)
        rows = join(bound.get(name, NOTHING) for name, role, _ in roles if role == "Rows")
        many = any(Const(True) in bound.get(name, NOTHING) for name, role, _ in roles if role == "Many")
        if rows and not any(role == "Unread" and bound.get(name) for name, role, _ in roles):
            place = Place(frame, index, block, mark, NOTHING)
            yield from self._many(place, shower, rows, ((shower.cls, ""),), certain=True)[1] if many else ()
            yield from self.sites(frame, index, block, mark, shower, rows, many=many)

    # Rows.

    def sites(
        self, frame: Frame, index: int, block: int, mark: Mark, shower: ClassValue, rows: Values, *, many: bool
    ) -> Iterator[Site]:  # fmt: skip
        """What is read of rows when a class shows them."""
        place = Place(frame, index, block, mark, rows if many else NOTHING)
        items = join(self._effects.evaluator.element(value) for value in rows) if many else rows
        yield from self._row(place, shower, items, ((shower.cls, ""),), _DEEP)

    def _row(self, place: Place, shower: ClassValue, rows: Values, why: Why, deep: int) -> Iterator[Site]:
        rows = tuple(row for row in rows if isinstance(row, Instance))
        if not rows or not deep:
            return
        method = self.own_method(shower)
        if method is not None:
            yield from self._called(place, method, rows, (*why, (method.function.owner or shower.cls, method.function.name)))
            if not self.calls_inherited(method.function):
                return
        for part in self.parts(shower):
            yield from self._part(place, shower, part, rows, (*why, (part.declared, part.name)), deep - 1)

    def _part(self, place: Place, shower: ClassValue, part: Part, rows: Values, why: Why, deep: int) -> Iterator[Site]:
        if "nothing" in part.how:
            return
        values = rows
        if part.path and "key" in part.how and not part.many and not part.then:
            yield from self._path(place, part.path[:-1], values, why)
            values = self._along(part.path[:-1], values)
            yield from self._key(place, shower, part.path[-1], values, why, part.depth, deep)
            return
        yield from self._path(place, part.path, values, why)
        values = self._along(part.path, values)
        if part.method is not None:
            yield from self._called(place, part.method, values, why)
            return
        if part.many or part.shower is not None:
            values, sites = self._many(place, shower, values, why, certain=part.many)
            yield from sites
        if part.then:
            yield from self._path(place, part.then, values, why)
            values = self._along(part.then, values)
        if part.shower is not None:
            yield from self._row(place, part.shower, values, why, deep)
        elif "text" in part.how:
            yield from self._marked(self._effects.formatted(place.frame, *place[1:4], values, "__str__", place.each), why)

    def _path(self, place: Place, names: tuple[str, ...], values: Values, why: Why) -> Iterator[Site]:
        for name in names:
            for value in values:
                yield from self._marked(self._effects.attribute_sites(place.frame, "shown", *place[1:4], value, name, place.each), why)
                for found in self._effects.evaluator.attribute(value, name):
                    if isinstance(found, FunctionValue) and found.receiver is not None and not found.function.stub:
                        yield from self._called(place, found, None, why)
            values = self._along((name,), values)

    def _along(self, names: tuple[str, ...], values: Values) -> Values:
        evaluator = self._effects.evaluator
        for name in names:
            values = join(
                evaluator.result(found, NO_ARGUMENTS, (found.function, -1), 0)
                if isinstance(found, FunctionValue) and not found.function.stub
                else (found,)
                for value in values
                for found in evaluator.attribute(value, name)
            )
        return values

    def _many(self, place: Place, shower: ClassValue, values: Values, why: Why, *, certain: bool) -> tuple[Values, Iterator[Site]]:
        """The rows that a relation leads to, and what reading them runs."""
        evaluator = self._effects.evaluator
        asked = self.words(shower.cls).get("rows", "")
        found: list[Values] = []
        sites: list[Site] = []
        for value in values:
            method = evaluator.method(value, "__iter__") if isinstance(value, Instance) else None
            if method is None and asked and isinstance(value, Instance):
                for every in evaluator.attribute(value, asked):
                    if isinstance(every, FunctionValue):
                        for rows in evaluator.result(every, NO_ARGUMENTS, (every.function, -1), 0):
                            method = evaluator.method(rows, "__iter__") or method
            if method is not None and method.receiver is not None and isinstance(method.receiver, Instance):
                if method.function.stub and self._effects.of(method.function):
                    sites.extend(
                        self._marked(
                            self._effects.site(place.frame, "iterate", *place[1:4], method, NO_ARGUMENTS, per_item=place.each), why
                        )
                    )
                found.append(evaluator.element(method.receiver))
            elif not certain:
                found.append((value,))
        return join(found), iter(sites)

    def _key(self, place: Place, shower: ClassValue, name: str, values: Values, why: Why, depth: int, deep: int) -> Iterator[Site]:
        """What showing an attribute runs of which nothing but the name is given."""
        evaluator = self._effects.evaluator
        for value in values:
            if not isinstance(value, Instance):
                continue
            descriptor = self._effects.descriptor(value, name)
            relation = descriptor is not None and evaluator.method(descriptor, "__get__") is not None
            if relation and not depth and not self._is_of_many(value, name, shower):
                continue  # the row itself holds the key
            yield from self._path(place, (name,), (value,), why)
            rows, sites = self._many(place, shower, self._along((name,), (value,)), why, certain=False)
            yield from sites
            if depth and relation and deep:
                for row in rows:
                    if isinstance(row, Instance):
                        for part in self._all(row.cls, shower.cls, depth - 1):
                            yield from self._part(place, shower, part, (row,), why, deep - 1)

    def _is_of_many(self, value: Instance, name: str, shower: ClassValue) -> bool:
        asked = self.words(shower.cls).get("rows", "")
        return any(
            isinstance(found, Instance) and asked and self._effects.evaluator.attribute(found, asked) and found.cls.stub
            for found in self._effects.evaluator.attribute(value, name)
        )

    def _called(self, place: Place, target: FunctionValue, given: Values | None, why: Why) -> Iterator[Site]:
        arguments = NO_ARGUMENTS if given is None else Arguments((given,), (), False, ())
        yield from self._marked(self._effects.site(place.frame, "call", *place[1:4], target, arguments, "used", place.each), why)

    @staticmethod
    def _marked(sites: Iterator[Site], why: Why) -> Iterator[Site]:
        for site in sites:
            yield Site(
                site.frame, site.kind, site.node, site.block, site.mark, site.target, site.callee, site.arguments, site.per_item, site.use,
                site.name, why,
            )  # fmt: skip

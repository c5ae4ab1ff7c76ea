"""Assignments that compute a column's value from the value that the row had when it was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, Mark, Node, Program, Site
from backlint.link.values import AttributeOrigin, CallOrigin, ClassValue, Const, Dictionary, FunctionValue, Hole, Instance, Sequence, Text

_OPERATORS = frozenset({"+", "-", "Add", "Subtract"})
_SAME = frozenset({"typed", "truthy", "not-none"})
_NUMBERS = frozenset({"int", "float", "Decimal"})
_AROUND = frozenset({"max", "min", "int", "float", "round", "abs", "Decimal"})


class Increment(NamedTuple):
    """An assignment of that kind.

    Attributes:
        frame, block, mark: Where.
        row: The object.
        base: Its node.
        name: The column.
        augmented: Whether it is written `row.name += 1`.
        saved: The call that writes the row, None where the session does when it is committed.
    """

    frame: Frame
    block: int
    mark: Mark
    row: Instance
    base: int
    name: str
    augmented: bool
    saved: Site | None


def increments(program: Program, frame: Frame) -> Iterator[Increment]:
    """The assignments of that kind in a function, to rows that are written afterwards."""
    facts = frame.function.facts
    nodes = facts.nodes
    for store in facts.stores:
        if store.name == "[]":
            continue
        augmented = nodes[store.node] == ("unknown",)
        if augmented:
            value = next(
                (
                    bind.node
                    for bind in facts.binds
                    if bind.operator in _OPERATORS and bind.mark == store.mark and _names(bind.name, store.name)
                ),
                -1,
            )
            if value < 0 or _is_other(program, frame, value):
                continue
            counts = _is_counted(program, frame, value)
        elif not _adds(nodes, store.node, store.base, store.name):
            continue
        else:
            counts = any(nodes[part][0] == "const" for part in nodes[store.node][2:] if isinstance(part, int) and part >= 0)
        for row in program.evaluator.eval(frame, store.base):
            if isinstance(row, Instance) and not row.cls.stub and _is_number(program, row, store.name, counts):
                written = _written(program, frame, row, store.base, store.name, store.mark)
                if written is not None:
                    yield Increment(frame, store.block, store.mark, row, store.base, store.name, augmented, written[0])
                    break


def _names(target: str, name: str) -> bool:
    return target.rpartition(".")[2] == name and "." in target


def _is_other(program: Program, frame: Frame, value: int) -> bool:
    """Whether what is added is a text or a list."""
    if frame.function.facts.nodes[value][0] in ("format", "text", "list", "tuple", "dict", "comp"):
        return True
    for found in program.evaluator.eval(frame, value):
        if isinstance(found, (Text, Sequence, Dictionary)) or isinstance(found, Const) and not isinstance(found.value, (int, float)):
            return True
        if isinstance(found, Instance) and found.cls.module.name == "builtins" and found.cls.name not in _NUMBERS:
            return True
        if isinstance(found, Instance) and found.cls.stub and found.cls.name in ("F", "timedelta", "relativedelta"):
            return True
    return False


def _is_counted(program: Program, frame: Frame, value: int) -> bool:
    """Whether what is added is surely a number."""
    values = program.evaluator.eval(frame, value)
    return bool(values) and all(isinstance(one, Const) or isinstance(one, Instance) and one.cls.name in _NUMBERS for one in values)


def is_shared(row: Instance) -> bool:
    """Whether a row was reached through another one, and so may be reached through many others."""
    return isinstance(row.origin, AttributeOrigin) and isinstance(row.origin.base, Instance) and not row.origin.base.cls.stub


def _adds(nodes: tuple[Node, ...], index: int, base: int, name: str) -> bool:
    """Whether a node adds something to, or takes it from, an attribute: `row.stock - 1`, `max(0, row.stock - 1)`."""
    node = nodes[index]
    if node[0] == "binary" and node[1] in _OPERATORS and node[2] >= 0:
        return _reads(nodes, node[2], base, name) or (node[1] in ("+", "Add") and _reads(nodes, node[3], base, name))
    if node[0] in _SAME and node[1] >= 0:
        return _adds(nodes, node[1], base, name)
    if node[0] == "call" and nodes[node[1]][0] == "name" and nodes[node[1]][1] in _AROUND:
        return any(_adds(nodes, part, base, name) for part in node[2] if isinstance(part, int))
    return False


def _reads(nodes: tuple[Node, ...], index: int, base: int, name: str) -> bool:
    node = nodes[index]
    if node[0] in _SAME and node[1] >= 0:
        return _reads(nodes, node[1], base, name)
    if node[0] == "union":  # `row.count or 0`
        return any(_reads(nodes, part, base, name) for part in node[1])
    return bool(node == ("attr", base, name))


def _is_number(program: Program, row: Instance, name: str, counts: bool) -> bool:
    """Whether an attribute is a column of numbers of the row's class; `counts` tells so where the class does not."""
    descriptor = program.effects.descriptor(row, name)
    if descriptor is None or not descriptor.cls.stub or program.evaluator.method(descriptor, "__get__") is None:
        return False
    held = [one for one in program.evaluator.attribute(row, name) if one != Const(None)]
    if any(isinstance(one, Instance) and one.cls.name not in _NUMBERS for one in held):
        return False
    if held:
        return all(isinstance(one, Instance) for one in held)
    return counts or "Decimal" in descriptor.cls.name


def _written(program: Program, frame: Frame, row: Instance, base: int, name: str, mark: Mark) -> tuple[Site | None] | None:
    """The call that writes the row afterwards; (None,) where its session does, None where nothing does or only this column is left out."""
    saving = False
    for parent in program.evaluator.linear(row.cls)[0]:
        save = parent.cls.method("save") if parent.cls.stub else None
        saving = saving or (save is not None and Effect.WRITE in program.effects.of(save))
    if not saving:
        return (None,) if _from_query(program, row) else None
    nodes = frame.function.facts.nodes
    for site in program.sites(frame):
        node = nodes[site.node] if site.node >= 0 else ("unknown",)
        if site.kind != "call" or node[0] != "call" or nodes[node[1]][0] != "attr" or nodes[node[1]][2] not in ("save", "asave"):
            continue
        if nodes[node[1]][1] == base and site.mark.line > mark.line:
            fields = next((value for keyword, value in node[3] if keyword == "update_fields"), -1)
            if fields >= 0 and nodes[fields][0] in ("list", "tuple", "set"):
                listed = [nodes[part][1] for part in nodes[fields][1] if nodes[part][0] == "const"]
                if name not in listed:
                    continue
            return (site,)
    return None


def _from_query(program: Program, row: Instance) -> bool:
    """Whether a row was read, or is given to the function: not made by it."""
    origin = row.origin
    while origin is not None:
        if isinstance(origin, Hole):
            return True
        if isinstance(origin, CallOrigin):
            if isinstance(origin.target, ClassValue):
                return False
            if isinstance(origin.target, FunctionValue) and origin.target.function.stub:
                effects = program.effects_of(origin.target)
                return Effect.WRITE not in effects
            return False
        base = getattr(origin, "base", None)
        origin = base.origin if isinstance(base, Instance) else None
    return False

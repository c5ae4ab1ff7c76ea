"""Rows that are loaded only to see their keys, which whoever refers to them holds already: `book.author.pk`, `if book.author:`."""

from __future__ import annotations

import re

from backlint import Edit, Fix, Frame, Position, Program, Safety
from backlint.link.values import CallOrigin, Const, Instance
from backlint.lower.lines import lines

from .loops import is_inside
from .repeated import Asked

_TESTED = re.compile(r"\s+is\s+(?:not\s+)?None\b")
_AFTER = re.compile(r"\s*(?::|\)|\]|and\b|or\b|else\b)")
_BEFORE = re.compile(r"\b(?:if|elif|not|and|or)\s+[\w.]+\.\Z")


def key_fix(program: Program, frame: Frame, loop: int, asked: Asked) -> Fix | None:
    """The change that reads the key where it is; None where more than the key is used in the loop."""
    row = asked.row
    if loop < 0 or row is None or asked.reached.site.frame is not frame or asked.reached.site.kind != "read":
        return None
    names = _names(program, row, asked.relation)
    if not names:
        return None
    facts = frame.function.facts
    text = program.text(frame.function.module.path)
    edits: list[Edit] = []
    for read in facts.reads:
        node = facts.nodes[read.node]
        if node[0] != "attr" or node[2] != asked.relation or not is_inside(frame, read.block, loop):
            continue
        edit = _edit(frame, text, program.position(frame.function.module.path, read.mark), asked.relation, names)
        if edit is None:
            return None
        edits.append(edit)
    return Fix(f"read `{names[0]}` instead", tuple(edits), Safety.SAFE) if edits else None


def _names(program: Program, row: Instance, relation: str) -> tuple[str, ...]:
    """The name under which a row holds the key of a relation, and those that the other row has for it; empty where there is none."""
    descriptor = program.effects.descriptor(row, relation)
    if descriptor is None or not isinstance(descriptor.origin, CallOrigin) or relation not in _declared(program, row):
        return ()
    if descriptor.origin.arguments.keyword("to_field") is not None or descriptor.origin.arguments.double:
        return ()
    parents = (parent.cls for parent in program.evaluator.linear(descriptor.cls)[0])
    marker = next((cls.markers["keyed"] for cls in parents if "keyed" in cls.markers), ())
    own, *others = [str(name).replace("{name}", relation) for name in marker] or [""]
    targets = [value for value in program.evaluator.attribute(row, relation) if isinstance(value, Instance)]
    plain = bool(targets) and not any(_has_own_key(program, target) for target in targets)
    return (own, *(name for name in others if plain or name == "pk")) if own else ()


def _declared(program: Program, row: Instance) -> set[str]:
    return {name for parent in program.evaluator.linear(row.cls)[0] if not parent.cls.stub for name in parent.cls.facts.bindings}


def _has_own_key(program: Program, row: Instance) -> bool:
    for name in _declared(program, row):
        descriptor = program.effects.descriptor(row, name)
        origin = descriptor.origin if descriptor is not None else None
        if isinstance(origin, CallOrigin) and origin.arguments.keyword("primary_key") == (Const(True),):
            return True
    return False


def _edit(frame: Frame, text: str, position: Position, relation: str, names: tuple[str, ...]) -> Edit | None:
    """The edit of one read, None where it is used for more than the key."""
    path = frame.function.module.path
    starts = lines(text).starts
    line, column = position.end_line, position.end_column
    end = starts[line - 1] + column - 1
    begin = end - len(relation)
    if text[begin:end] != relation:
        return None
    for name in names[1:]:
        if re.match(rf"\.{name}\b(?!\s*\()", text[end:]):
            return Edit(path, begin, end + 1 + len(name), names[0])
    before = text[max(0, begin - 200) : begin]
    if _TESTED.match(text, end) or (_BEFORE.search(before) and _AFTER.match(text, end)):
        return Edit(path, begin, end, names[0])
    return None

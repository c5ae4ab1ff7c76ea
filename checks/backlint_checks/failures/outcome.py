"""What follows when a handler has dropped an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backlint.facts import Jump
from backlint.link.frames import Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint_checks.retries.shape import Shape

from .handlers import Handler
from .rest import Rest
from .telling import tells

#: What is empty looks like a result without data.
_EMPTY = {"list": "an empty list", "tuple": "an empty tuple", "set": "an empty set", "dict": "an empty dict"}
_CASTS = {**_EMPTY, "str": "an empty text", "frozenset": "an empty set"}
_PLAIN = ("None", "False", "True")
#: Entries of an answer that say that all went well.
_FINE = (("ok", True), ("success", True), ("succeeded", True), ("status", "ok"), ("status", "success"), ("result", "success"))


@dataclass(frozen=True)
class Outcome:
    """What the rest of the program sees.

    Attributes:
        kind: "returns" a value, "answers" as after success, "continues" with the next item, "goes on" behind the handler, "ends" as after
            success, "part": returns what was collected until then.
        value: What is returned, for people: `an empty list`, `None`.
        ignoring: The callers that drop what is returned.
    """

    kind: str
    value: str = ""
    ignoring: tuple[Site, ...] = ()


def outcome(program: Program, handler: Handler) -> Outcome | None:
    """What follows; None where somebody learns of the failure, or may."""
    shape = handler.shape
    if not handler.suppresses:
        jumps = [jump for jump in shape.facts.jumps if shape.inside(jump.block, handler.block)]
        returned = [jump for jump in jumps if jump.kind == "return"]
        fine = bool(returned) and all(_as_after_success(shape, jump, handler) for jump in returned)
        besides = frozenset(jump.mark.line for jump in returned) if fine else frozenset()
        if tells(program, shape, frozenset({handler.block}), handler.name, handler.span(), besides):
            return None
        if fine and not shape.blocks[handler.block].falls:
            return Outcome("ends" if all(empty(shape, jump.node) for jump in returned) else "answers")
        if returned:
            return _returned(program, shape, returned, handler)
        if any(jump.kind == "break" for jump in jumps):
            return None
    return _behind(program, handler)


def _behind(program: Program, handler: Handler) -> Outcome | None:
    """What follows when control goes on behind the `try` statement."""
    shape = handler.shape
    rest = Rest(program, handler)
    if rest.told():
        return None
    if rest.only:
        jumps = rest.returns()
        if not jumps:
            return _plain(program, shape, handler, "None") if rest.loop < 0 else None
        return _returned(program, shape, jumps, handler)
    kept = rest.kept()
    for name in sorted(kept):
        if rest.tests(name):
            return None
    bound = sorted(name for name in kept if not rest.grows(name))
    if bound:
        if not all(rest.only_returned(name) for name in bound):
            return None
        values = {_left(shape, handler, name) for name in bound}
        value = values.pop() if len(values) == 1 else None
        if value is None:
            return None
        return _plain(program, shape, handler, value) if value in _PLAIN else Outcome("returns", value)
    if rest.loop >= 0:
        return Outcome("continues")
    if not kept and len(rest.texts) == 1 and any(empty(shape, jump.node) for jump in rest.returns()):
        return _returned(program, shape, rest.returns(), handler)
    if kept:
        return Outcome("part") if all(rest.only_returned(name) for name in kept) else None
    return Outcome("goes on" if rest.texts else "ends")


def _left(shape: Shape, handler: Handler, name: str) -> str | None:
    """What a failure leaves in a name, None where that is not known."""
    inside = [bind for bind in shape.facts.binds if bind.name == name and shape.inside(bind.block, handler.block)]
    if inside and not handler.suppresses:
        return empty(shape, inside[-1].node) if not inside[-1].operator else None
    start = shape.blocks[handler.work].mark.line
    before = [bind for bind in shape.facts.binds if bind.name == name and bind.mark.line < start]
    return empty(shape, before[-1].node) if before and not before[-1].operator else None


def empty(shape: Shape, node: int) -> str | None:
    """A value that stands for nothing, for people; None for any other."""
    if node < 0:
        return "None"
    nodes = shape.facts.nodes
    kind, *rest = nodes[node]
    if kind == "const":
        if rest[0] is None or isinstance(rest[0], bool):
            return str(rest[0])
        return "an empty text" if rest[0] == "" else "0" if rest[0] == 0 else None
    if kind in _EMPTY and not rest[0]:
        return _EMPTY[kind]
    if kind == "call" and not rest[1] and not rest[2] and nodes[rest[0]][0] == "name":
        return _CASTS.get(nodes[rest[0]][1])
    return None


def _as_after_success(shape: Shape, jump: Jump, handler: Handler) -> bool:
    """Whether what is returned for a failure is all that is returned for success, too, or says that all went well."""
    if jump.node >= 0 and _says_fine(shape, jump.node):
        return True
    written = _written(shape, jump)
    if not written or any(shape.mentions(jump.mark.line, name) for name in shape.facts.bindings):
        return False
    if jump.node >= 0 and _given(shape, jump.node):
        return False
    plain = empty(shape, jump.node) is not None
    start = 0 if plain else shape.blocks[handler.work].mark.line
    others = [other for other in shape.facts.jumps if other.kind == "return" and not _in_handler(shape, other.block)]
    others = [other for other in others if other.mark.line > start]
    return bool(others) and not (plain and shape.blocks[0].falls) and all(_written(shape, other) == written for other in others)


def _given(shape: Shape, node: int) -> bool:
    """Whether an expression is just a parameter: what came in goes out as it was."""
    nodes = shape.facts.nodes
    while nodes[node][0] in ("truthy", "not-none", "isa"):
        node = nodes[node][1]
    parts = nodes[node][1] if nodes[node][0] == "union" else ()
    return nodes[node][0] == "param" or any(_given(shape, part) for part in parts)


def _written(shape: Shape, jump: Jump) -> str:
    """A statement on one line, as written; empty for a longer one."""
    text = shape.line(jump.mark.line).partition("#")[0].strip()
    return "" if "\n" in text else text


def _in_handler(shape: Shape, block: int) -> bool:
    return any(shape.blocks[index].kind == "except" for index in shape.above(block, -1))


def _says_fine(shape: Shape, node: int) -> bool:
    nodes = shape.facts.nodes
    kind, *rest = nodes[node]
    if kind == "dict":
        entries = [(nodes[key], nodes[value]) for key, value in rest[0] if key >= 0]
        return any((key[1], value[1]) in _FINE for key, value in entries if key[0] == value[0] == "const")
    if kind == "call":
        given = (index for index in rest[1] if isinstance(index, int))
        return not rest[2] and any(_says_fine(shape, index) for index in given)
    return False


def _returned(program: Program, shape: Shape, jumps: Sequence[Jump], handler: Handler) -> Outcome | None:
    values = {empty(shape, jump.node) for jump in jumps}
    value = values.pop() if len(values) == 1 else None
    if value is None:
        return None
    return _plain(program, shape, handler, value) if value in _PLAIN else Outcome("returns", value)


def _plain(program: Program, shape: Shape, handler: Handler, value: str) -> Outcome | None:
    """What follows when a function answers None, False or True for a failure."""
    function = handler.frame.function
    others = {empty(shape, jump.node) for jump in shape.facts.jumps if jump.kind == "return" and not _in_handler(shape, jump.block)}
    if shape.blocks[0].falls:
        others.add("None")
    if others <= {value}:
        return Outcome("ends")
    if value == "True":
        return None
    ignoring = _ignoring(program, function)
    return Outcome("returns", value, ignoring) if ignoring else None


def _ignoring(program: Program, function: FunctionInfo) -> tuple[Site, ...]:
    """The calls of a function when every one of them drops its result; none where one looks at it, or where somebody else may call it."""
    sites = [site for site in program.callers(function) if site.kind == "call"]
    if any(entry.function is function for entry in program.entries()) or not all(dropped(site) for site in sites):
        return ()
    return tuple(sites)


def dropped(site: Site) -> bool:
    """Whether nobody looks at the result of a call."""
    facts = site.function.facts
    if site.use != "awaited":
        return site.use == "discarded"
    waiting = frozenset(index for index, node in enumerate(facts.nodes) if node[0] == "await" and node[1] == site.node)
    used = {bind.node for bind in facts.binds} | {jump.node for jump in facts.jumps} | {store.node for store in facts.stores}
    used |= {part for block in facts.blocks for part in block.nodes}
    if waiting & used:
        return False
    shape = Shape(site.frame, "")
    return not any(index not in waiting and shape.derives(index, waiting) for index in range(len(facts.nodes)))

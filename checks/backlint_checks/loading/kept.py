"""What objects keep of what was read, and what they do not: columns left out, objects that a commit expires, rows a session holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, Program, Site
from backlint.facts import Read
from backlint.link.values import (
    NONE,
    AttributeOrigin,
    CallOrigin,
    ClassValue,
    Const,
    FunctionValue,
    Instance,
    ItemOrigin,
    Sequence,
    Value,
)

from .rows import Rows, is_reference


class Absent(NamedTuple):
    """An attribute that a row does not hold when it is read in a loop.

    Attributes:
        read: Where.
        loop: The block of the loop.
        name: The attribute.
        method: The method of the query that left it out; "" where a commit has expired the row.
        commit: The commit.
    """

    read: Read
    loop: int
    name: str
    method: str
    commit: Site | None


class Kept:
    """Answers what rows hold."""

    def __init__(self, program: Program, rows: Rows) -> None:
        self._program = program
        self._rows = rows
        self._evaluator = program.evaluator

    def absent(self, frame: Frame) -> Iterator[Absent]:
        """The attributes read in loops of a frame that the rows do not hold."""
        facts = frame.function.facts
        commits = [site for site in self._program.sites(frame) if site.kind == "call" and self._commits(site)]
        for read in facts.reads:
            node = facts.nodes[read.node]
            loop = next((index for index, block in self._program.loops(frame, read.block) if block.kind != "while"), -1)
            if node[0] != "attr" or loop < 0:
                continue
            for row in self._evaluator.eval(frame, node[1]):
                if not isinstance(row, Instance) or row.cls.stub or not isinstance(row.origin, ItemOrigin):
                    continue
                if self._is_column(row, node[2]):
                    method = self._left_out(row, node[2])
                    if method:
                        yield Absent(read, loop, node[2], method, None)
                        break
                commit = next((site for site in commits if self._expires(frame, site, row, loop)), None)
                if commit is not None and self._program.effects.descriptor(row, node[2]) is not None:
                    yield Absent(read, loop, node[2], "", commit)
                    break

    # Columns that were left out.

    def _is_column(self, row: Instance, name: str) -> bool:
        descriptor = self._program.effects.descriptor(row, name)
        if descriptor is not None:
            return not is_reference(self._program, row, name) and self._evaluator.method(descriptor, "__reverse__") is None
        return name.endswith("_id") and is_reference(self._program, row, name[:-3])

    def _left_out(self, row: Instance, name: str) -> str:
        """The method of the query that leaves a column out, "" for none."""
        if self._rows.root(row).peers:
            return ""
        names = {name, name.removesuffix("_id")}
        value: Value | None = row.origin.base if isinstance(row.origin, ItemOrigin) else None
        while isinstance(value, Instance) and isinstance(value.origin, CallOrigin):
            target = value.origin.target
            if not isinstance(target, FunctionValue) or not target.function.stub:
                return ""
            for parameter, role, constants in self._rows.roles(target):
                if role != "Selects":
                    continue
                given = self._names(self._evaluator.bind(target, value.origin.arguments).get(parameter, ()))
                if given is None or any("__" in one for one in given):
                    return ""
                left = bool(names & given) if "defer" in constants else bool(given) and not names & given
                return target.function.name if left and not self._is_key(row, name) else ""
            value = target.receiver
        return ""

    @staticmethod
    def _names(values: tuple[Value, ...]) -> set[str] | None:
        found: set[str] = set()
        for value in values:
            if not isinstance(value, Sequence):
                return None
            for item in value.items:
                for one in item:
                    if not isinstance(one, Const) or not isinstance(one.value, str):
                        return None
                    found.add(one.value)
        return found

    def _is_key(self, row: Instance, name: str) -> bool:
        descriptor = self._program.effects.descriptor(row, name)
        origin = descriptor.origin if descriptor is not None else None
        return isinstance(origin, CallOrigin) and origin.arguments.keyword("primary_key") == (Const(True),)

    # Objects that a commit expires.

    def _commits(self, site: Site) -> bool:
        return Effect.COMMIT in self._program.effects_of(site.target) and self._is_expiring(site.receiver)

    def _is_expiring(self, session: Value | None) -> bool:
        """Whether objects are read again after the commit of what has read them, as far as it is seen how that was made."""
        while isinstance(session, Instance):
            origin = session.origin
            if not isinstance(origin, CallOrigin):
                return False
            target: Value | None = origin.target
            if isinstance(target, ClassValue):
                target = self._evaluator.method(Instance(target.cls, target.args, None), "__init__")
            if not isinstance(target, FunctionValue) or not target.function.stub or origin.arguments.star or origin.arguments.double:
                return False
            bound = self._evaluator.bind(target, origin.arguments)
            for parameter, role, _ in self._rows.roles(target):
                if role == "Expires":
                    return bound.get(parameter, (Const(True),)) == (Const(True),)
            session = target.receiver
        return False

    def _expires(self, frame: Frame, commit: Site, row: Instance, loop: int) -> bool:
        """Whether a row was read before a commit and is used in a loop after it."""
        facts = frame.function.facts
        root = self._rows.root(row)
        block = facts.blocks[loop]
        above = block.parent
        while above != commit.block and above >= 0:
            above = facts.blocks[above].parent
        if above < 0 or root.path or self._session(row) != commit.receiver or commit.mark.line >= block.mark.line:
            return False
        lines = [call.mark.line for call in facts.calls if (frame.function, call.node) in root.sites]
        return len(lines) == len(root.sites) > 0 and max(lines) < commit.mark.line

    def _session(self, row: Instance) -> Value | None:
        """The object that was asked for a row."""
        value: Value | None = row
        while isinstance(value, Instance):
            origin = value.origin
            if isinstance(origin, (ItemOrigin, AttributeOrigin)):
                value = origin.base
            elif isinstance(origin, CallOrigin) and isinstance(origin.target, FunctionValue):
                value = origin.target.receiver
                if Effect.QUERY in self._program.effects_of(origin.target):
                    return value
            else:
                return None
        return None

    # Rows that a session holds.

    def is_held(self, frame: Frame, row: Instance, name: str) -> bool:
        """Whether the object that a row refers to is held already: the function has read all of its kind before, and keeps them."""
        targets = {value.cls for value in self._evaluator.attribute(row, name) if isinstance(value, Instance) and not value.cls.stub}
        session = self._session(row)
        if not targets or session is None:
            return False
        for bind in frame.function.facts.binds:
            for value in self._evaluator.eval(frame, bind.node):
                if not isinstance(value, Instance) or value.cls.module.name != "builtins":
                    continue
                for one in self._evaluator.element(value):
                    if isinstance(one, Instance) and one.cls in targets and one != row and self._is_all(one, session):
                        return True
        return False

    def _is_all(self, one: Instance, session: Value) -> bool:
        """Whether an object comes from a query for all of its kind, which an identity map then holds."""
        value: Value | None = one
        narrowed = True
        while isinstance(value, Instance) and value != session:
            origin = value.origin
            if isinstance(origin, (ItemOrigin, AttributeOrigin)):
                value = origin.base
                continue
            if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue):
                return False
            statement = self._rows.statement(origin.target, origin.arguments)
            if isinstance(statement, Instance) and isinstance(statement.origin, CallOrigin):
                made = statement.origin.target
                narrowed = not isinstance(made, FunctionValue) or made.receiver is not None
            value = origin.target.receiver
        return value == session and not narrowed


def is_locking(program: Program, rows: Rows, site: Site) -> bool:
    """Whether a call locks the row that it reads."""
    if site.arguments is None:
        return False
    bound = program.evaluator.bind(site.target, site.arguments)
    return any(
        any(value not in (NONE, Const(False)) for value in bound.get(parameter, ()))
        for parameter, role, _ in rows.roles(site.target)
        if role == "Locks"
    )


def is_collected(program: Program, site: Site) -> bool:
    """Whether a call stands in a `with` block in which statements are collected and sent together."""
    facts = site.function.facts
    index = site.block
    while index >= 0:
        block = facts.blocks[index]
        for node in block.nodes if block.kind == "with" else ():
            for value in program.evaluator.eval(site.frame, node):
                origin = value.origin if isinstance(value, Instance) else None
                target = origin.target if isinstance(origin, CallOrigin) else None
                if isinstance(target, FunctionValue) and "together" in target.function.markers:
                    return True
        index = block.parent
    return False

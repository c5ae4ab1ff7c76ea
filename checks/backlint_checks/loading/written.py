"""Rows that a loop writes one by one although they could be written together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import ClassInfo, Effect, Frame, Program, Site
from backlint.link.values import Instance

from .handed import EACH
from .kept import is_collected
from .loops import is_inside
from .memo import is_remembered
from .repeated import Repeated
from .rows import Rows
from .statements import first_word
from .varying import Turn, parts

_CHANGES = frozenset({"insert", "update", "delete", "replace", "merge", "upsert"})
#: The events of rows to which code may be connected; names of the framework's own.
_EVENTS = frozenset({"pre_save", "post_save", "pre_init", "post_init"})
_CONNECTING = frozenset({"receiver", "connect"})
#: Work that is done item by item for good reason, so that what is written belongs to it.
_LASTING = (Effect.NETWORK, Effect.PUBLISH, Effect.SLEEP, Effect.COMMIT, Effect.LOCK)


class Written(NamedTuple):
    """A write that runs once a turn.

    Attributes:
        site: The call.
        loop: The block of the loop.
        method: The method as it is called.
        batch: The method for many rows.
        cls: The class of the row, where it is known.
        made: The row is made in the loop.
    """

    site: Site
    loop: int
    method: str
    batch: str
    cls: ClassInfo | None
    made: bool


class Writes:
    """Finds writes in loops.

    Args:
        most: Loops that run at most this often do not count.
    """

    def __init__(self, program: Program, most: int) -> None:
        self._program = program
        self._repeated = Repeated(program, most)
        self._rows = Rows(program)
        self._heard: set[ClassInfo] | None = None
        self._all_heard = False

    def written(self, frame: Frame) -> Iterator[Written]:
        """The writes of a function that could be made together."""
        for site in self._program.sites(frame):
            if site.kind != "call" or site.callee is not None or site.use in ("decorator", "used") or site.per_item or site.shown:
                continue
            if Effect.WRITE not in self._program.effects_of(site.target) and not self._rows.takes_statement(site.target):
                continue
            for loop in self._repeated.loops(frame, site):
                if loop == EACH or self._is_meant(frame, loop, site):
                    break
                found = self._judged(frame, loop, site)
                if found is not None:
                    yield found
                break

    def _judged(self, frame: Frame, loop: int, site: Site) -> Written | None:
        function = site.target.function
        turn = Turn(self._program, frame, loop)
        marker = function.owner.markers.get("batched", ()) if function.owner is not None else ()
        told: dict[object, object] = dict(part for part in marker if isinstance(part, tuple))
        batch = told.get(function.name)
        if batch == function.name:
            return Written(site, loop, function.name, str(batch), None, True) if self._adds(frame, loop, site) else None
        if batch is not None and Effect.QUERY not in self._program.effects_of(site.target):
            return self._row(frame, loop, site, turn, str(batch))
        if self._rows.takes_statement(site.target) and self._is_same_statement(frame, site, turn):
            several = function.owner is not None and function.owner.method("executemany") is not None
            return Written(site, loop, function.name, "executemany" if several else "", None, True)
        return None

    def _row(self, frame: Frame, loop: int, site: Site, turn: Turn, batch: str) -> Written | None:
        """Judge a row that is made or saved."""
        nodes = frame.function.facts.nodes
        node = nodes[site.node]
        callee = nodes[node[1]] if node[0] == "call" else ("unknown",)
        if callee[0] != "attr" or not turn.changes(site.node) or self._is_bound(frame, site):
            return None
        receiver = site.receiver
        cls = self._rows.kind(receiver)
        saved = isinstance(receiver, Instance) and not receiver.cls.stub and not self._program.evaluator.parameters(receiver.cls)
        made = not saved
        if saved and isinstance(receiver, Instance):
            cls = receiver.cls
            made = nodes[callee[1]][0] == "call"
            if made:
                batch = batch.replace("update", "create")
            elif not turn.is_item(callee[1]):
                return None
        elif batch.endswith("update"):
            if not self._is_by_key(frame, callee[1], turn):
                return None
            made = False
        if cls is None or cls.stub or self._overrides(cls) or self._is_heard(cls):
            return None
        return Written(site, loop, callee[2], batch, cls, made)

    def _is_by_key(self, frame: Frame, index: int, turn: Turn) -> bool:
        """Whether a query is `filter(pk=item.pk)`."""
        nodes = frame.function.facts.nodes
        node = nodes[index]
        if node[0] != "call" or nodes[node[1]][0] != "attr" or nodes[node[1]][2] != "filter" or node[2]:
            return False
        return len(node[3]) == 1 and node[3][0][0] in ("pk", "id") and turn.changes(node[3][0][1])

    def _is_same_statement(self, frame: Frame, site: Site, turn: Turn) -> bool:
        """Whether each turn runs the same statement that changes rows, with other values."""
        nodes = frame.function.facts.nodes
        node = nodes[site.node]
        if node[0] != "call" or not node[2] or not isinstance(node[2][0], int) or not turn.changes(site.node):
            return False
        statement = node[2][0]
        if first_word(self._program, site) in _CHANGES:
            return len(node[2]) > 1 and not turn.changes(statement)
        made = self._rows.statement(site.target, site.arguments) if site.arguments is not None else None
        if not isinstance(made, Instance):
            return False
        words = {word for parent in self._program.evaluator.linear(made.cls)[0] for word in parent.cls.markers}
        if Effect.WRITE.value not in words or made.cls.name not in ("Insert",):
            return False
        current = nodes[statement]
        while current[0] == "call" and nodes[current[1]][0] == "attr":
            if nodes[nodes[current[1]][1]][0] != "call":
                break
            current = nodes[nodes[current[1]][1]]
        return current[0] == "call" and not any(turn.changes(part) for part in current[2][:1] if isinstance(part, int))

    # Reasons to write one by one.

    def _is_meant(self, frame: Frame, loop: int, site: Site) -> bool:
        """Whether items are handled one by one: each may fail by itself, or comes with work that cannot be undone."""
        facts = frame.function.facts
        index = site.block
        while index >= 0 and index != loop:
            if facts.blocks[index].kind in ("try", "except", "finally", "with", "while"):
                return True
            index = facts.blocks[index].parent
        if is_collected(self._program, site) or any(
            jump.kind in ("break", "return", "yield") and is_inside(frame, jump.block, loop) for jump in facts.jumps
        ):
            return True
        for other in self._program.sites(frame):
            if is_inside(frame, other.block, loop) and other.kind == "call":
                if any(next(self._program.reached(other, effect), None) is not None for effect in _LASTING):
                    return True
                for reached in self._program.reached(other, Effect.QUERY):
                    if other is not site and not is_remembered(reached, loop):
                        return True  # what is written may depend on what is there already
        return False

    @staticmethod
    def _is_bound(frame: Frame, site: Site) -> bool:
        """Whether the result of an awaited call is used."""
        facts = frame.function.facts
        return any(facts.nodes[bind.node] == ("await", site.node) or bind.node == site.node for bind in facts.binds)

    def _adds(self, frame: Frame, loop: int, flush: Site) -> bool:
        """Whether a loop adds objects whose keys nobody asks for, and flushes in each turn."""
        index = flush.block
        while index != loop:
            if frame.function.facts.blocks[index].kind in ("if", "else"):
                return False  # every hundredth time
            index = frame.function.facts.blocks[index].parent
        nodes = frame.function.facts.nodes
        added: set[int] = set()
        for site in self._program.sites(frame):
            node = nodes[site.node] if site.node >= 0 else ("unknown",)
            if "stages" in site.target.function.markers and is_inside(frame, site.block, loop) and node[0] == "call":
                added.update(part for part in node[2] if isinstance(part, int))
        keyed = any(
            node[0] == "attr" and node[1] in added and (node[2] in ("id", "pk", "uuid") or node[2].endswith("_id")) for node in nodes
        )
        passed = any(
            node[0] == "call" and len(set(node[2]) & added) and nodes[node[1]][0] == "attr" and nodes[node[1]][2] not in ("add", "append")
            for node in nodes
        )
        return bool(added) and not keyed and not passed

    def _overrides(self, cls: ClassInfo) -> bool:
        """Whether a project's class says itself how it is saved."""
        for parent in self._program.evaluator.linear(cls)[0]:
            if not parent.cls.stub and any(parent.cls.method(name) is not None for name in ("save", "asave", "full_clean", "create")):
                return True
        return not self._program.evaluator.linear(cls)[1]

    def _is_heard(self, cls: ClassInfo) -> bool:
        """Whether code is connected to the saving of rows of a class."""
        if self._heard is None:
            self._heard = set()
            self._find_heard(self._heard)
        return self._all_heard or any(parent.cls in self._heard for parent in self._program.evaluator.linear(cls)[0])

    def _find_heard(self, heard: set[ClassInfo]) -> None:
        for function in self._program.running():
            nodes = function.facts.nodes
            for call in function.facts.calls:
                node = nodes[call.node]
                callee = nodes[node[1]]
                name = (
                    callee[2] if callee[0] == "attr" else callee[1] if callee[0] == "name" else callee[3] if callee[0] == "import" else ""
                )
                if name not in _CONNECTING:
                    continue
                asked = [callee[1]] if name == "connect" and callee[0] == "attr" else [part for part in node[2] if isinstance(part, int)]
                if not any(_names(nodes, part) & _EVENTS for part in asked):
                    continue
                sender = next((value for key, value in node[3] if key == "sender"), None)
                frame = self._program.generic(function)
                classes = (
                    [value.cls for value in self._program.evaluator.eval(frame, sender) if hasattr(value, "cls")]
                    if sender is not None
                    else []
                )
                heard.update(classes)
                self._all_heard = self._all_heard or sender is None


def _names(nodes: tuple[tuple[object, ...], ...], index: int) -> set[str]:
    found: set[str] = set()
    pending, seen = [index], set[int]()
    while pending:
        current = pending.pop()
        if current < 0 or current in seen:
            continue
        seen.add(current)
        node = nodes[current]
        if node[0] in ("attr", "name", "import"):
            found.add(str(node[-1]))
        pending.extend(parts(node))
    return found

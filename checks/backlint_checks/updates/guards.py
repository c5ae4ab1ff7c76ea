"""What keeps two processes from changing the same row at once: locks on rows, other locks, versions of rows."""

from __future__ import annotations

from collections import deque

from backlint import Effect, FunctionInfo, Program
from backlint.link.values import CallOrigin, ClassValue, Const, FunctionValue, Instance, Value

from ..loading.relations import Declared
from ..transactions.rows import row_locks
from .increments import Increment

#: How many functions up and down a lock is looked for.
_FAR = 5
_LOOKED_AT = 200


class Guards(Declared):
    """Finds guards."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._locking: dict[FunctionInfo, bool] = {}

    def is_guarded(self, increment: Increment) -> bool:
        """Whether a row, a lock or a version keeps others from changing the row between reading and writing."""
        return (
            self._is_made(increment.row)
            or self._is_locked(increment.row)
            or self._is_versioned(increment.row)
            or self._callers_lock(increment.frame.function)
        )

    def _is_made(self, row: Instance) -> bool:
        """Whether the row was made here, so that nobody else knows it."""
        origin = row.origin
        if not isinstance(origin, CallOrigin):
            return False
        if isinstance(origin.target, ClassValue):
            return True
        effects = self.program.effects_of(origin.target) if isinstance(origin.target, FunctionValue) else frozenset()
        return Effect.WRITE in effects and Effect.QUERY not in effects

    def _is_locked(self, row: Instance) -> bool:
        """Whether the query that read the row locks it."""
        value: Value | None = row
        for _ in range(40):
            origin = value.origin if isinstance(value, Instance) else None
            if isinstance(origin, CallOrigin):
                target = origin.target
                if not isinstance(target, FunctionValue):
                    return False
                if "row_lock" in target.function.markers:
                    return True
                bound = self.evaluator.bind(target, origin.arguments)
                for name, role, _ in self.roles(target):
                    if role == "Locks" and any(one not in (Const(None), Const(False)) for one in bound.get(name, ())):
                        return True
                value = self.statement(target, origin.arguments) or target.receiver
            else:
                value = getattr(origin, "base", None)
            if value is None:
                return False
        return False

    def _is_versioned(self, row: Instance) -> bool:
        """Whether the class of the row lets the database refuse a change of a row that somebody else has changed meanwhile."""
        for parent in self.evaluator.linear(row.cls)[0]:
            for index in parent.cls.facts.bindings.get("__mapper_args__", ()) if not parent.cls.stub else ():
                node = parent.cls.function.facts.nodes[index]
                if node[0] == "dict" and any(
                    key >= 0 and parent.cls.function.facts.nodes[key][1] == "version_id_col" for key, _ in node[1]
                ):
                    return True
        return False

    def _callers_lock(self, function: FunctionInfo) -> bool:
        """Whether the function, or one from which it is reached, locks rows or holds a lock."""
        queue = deque([(function, 0)])
        seen = {function}
        while queue and len(seen) < _LOOKED_AT:
            current, depth = queue.popleft()
            if self._locks(current):
                return True
            for site in self.program.callers(current) if depth < _FAR else ():
                if site.function not in seen:
                    seen.add(site.function)
                    queue.append((site.function, depth + 1))
        return False

    def _locks(self, function: FunctionInfo) -> bool:
        known = self._locking.get(function)
        if known is None:
            frame = self.program.generic(function)
            live = self.program.contexts.live(frame)
            held = any(held.kind == "lock" for held in self.program.contexts.held(frame))
            locked = any(Effect.LOCK in self.program.effects_of(site.target) for site in live if site.callee is None)
            known = held or locked or next(row_locks(self.program, live), None) is not None or self._gives_lock(function)
            self._locking[function] = known
        return known

    def _gives_lock(self, function: FunctionInfo) -> bool:
        """Whether a call of the function is told to lock what it reads, or is named so: `get(session, pk, for_update=True)`."""
        nodes = function.facts.nodes
        for call in function.facts.calls:
            callee = nodes[nodes[call.node][1]]
            name = str(callee[-1]).lower() if callee[0] in ("attr", "name", "import") else ""
            words = [name, *(str(keyword).lower() for keyword, _ in nodes[call.node][3] if keyword)]
            if any("for_update" in word or "lock" in word.split("_") or word == "locked" or "semaphore" in word for word in words):
                return True
        return False

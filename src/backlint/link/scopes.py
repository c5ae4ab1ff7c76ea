"""Deadlines around a call: blocks and callers that end the waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import Frame, Site
from .limits import FOREVER
from .values import CallOrigin, ClassValue, FunctionValue, Instance, Value

if TYPE_CHECKING:
    from .deadlines import Deadlines
    from .program import Program

#: How many callers away an outer deadline is looked for.
_CALLERS = 4


class Scopes:
    """Answers whether a call runs under a deadline that is not its own."""

    def __init__(self, program: Program, deadlines: Deadlines) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._deadlines = deadlines

    def outer(self, site: Site, depth: int = 0) -> bool:
        """Whether a deadline around the call, or around every call of the function that holds it, ends the waiting."""
        if self._scoped(site.frame, site.node, site.block):
            return True
        if depth >= _CALLERS:
            return False
        callers = [caller for caller in self._program.callers(site.function) if caller.use != "decorator"]
        return bool(callers) and all(caller.function is not site.function and self.outer(caller, depth + 1) for caller in callers)

    def _scoped(self, frame: Frame, node: int, block: int) -> bool:
        facts = frame.function.facts
        while block >= 0:
            current = facts.blocks[block]
            if current.kind == "with":
                for manager in current.nodes:
                    if any(self._ends(value) for value in self._evaluator.eval(frame, manager)):
                        return True
            block = current.parent
        for call in facts.calls:
            outer = facts.nodes[call.node]
            inside = [part for part in outer[2] if isinstance(part, int)] + [part for _, part in outer[3]]
            if node in inside:
                for value in self._evaluator.eval(frame, outer[1]):
                    if isinstance(value, FunctionValue) and "deadline_scope" in value.function.markers:
                        arguments = self._evaluator.arguments(frame, call.node)
                        if self._deadlines.given(value, arguments).state != FOREVER:
                            return True
        return False

    def _ends(self, value: Value) -> bool:
        origin = value.origin if isinstance(value, Instance) else None
        if not isinstance(origin, CallOrigin):
            return False
        target = origin.target
        if isinstance(target, FunctionValue) and "deadline_scope" in target.function.markers:
            return self._deadlines.given(target, origin.arguments).state != FOREVER
        if isinstance(target, ClassValue) and "deadline_scope" in target.cls.markers:
            limit = self._deadlines.constructed(value) if isinstance(value, Instance) else None
            return limit is None or limit.state != FOREVER
        return False

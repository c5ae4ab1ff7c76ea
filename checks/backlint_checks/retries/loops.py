"""Loops that try one thing until it works.

A loop retries when success leaves it and failure does not. What leads back to its head on success too is a consumer, a scheduler or a
server; what another thread, a counter, a clock or new input ends is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.facts import Bind, Call, Jump
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import ClassValue, FunctionValue, Hole, Unmodelled

from .attempts import Attempt, attempts, types
from .operations import Kind, Operation, Operations, is_message
from .shape import Shape

_ENDLESS = frozenset({"itertools.count", "itertools.cycle", "itertools.repeat"})
#: What these say is that data is wrong or missing, or that somebody wants to stop; work of unknown kind is then not taken for a request.
DATA = frozenset({
    "ValueError", "KeyError", "IndexError", "LookupError", "TypeError", "AttributeError", "UnicodeError", "UnicodeDecodeError", "EOFError",
    "FileExistsError", "FileNotFoundError", "ArithmeticError", "ZeroDivisionError", "OverflowError", "AssertionError", "NameError",
    "ImportError", "ModuleNotFoundError", "KeyboardInterrupt", "CancelledError", "SystemExit", "GeneratorExit",
})  # fmt: skip
_FALSY = (("const", None), ("const", False), ("const", 0))


@dataclass(frozen=True)
class Retrying:
    """A loop without an end for failures.

    Attributes:
        frame, loop: Where.
        operation: What is tried.
        failure: The block that a failure leads to, -1 where it is passed over silently.
        line: Where the attempt begins.
        waits: Whether it pauses between attempts, as far as is known.
    """

    frame: Frame
    loop: int
    operation: Operation
    failure: int
    line: int
    waits: bool


def retrying(program: Program, function: FunctionInfo) -> Iterator[Retrying]:
    """The loops of a function that retry for ever, each once."""
    if not any(block.kind in ("while", "for") for block in function.facts.blocks):
        return
    frame = program.generic(function)
    shape: Shape | None = None
    for loop, block in enumerate(function.facts.blocks):
        if block.kind not in ("while", "for"):
            continue
        shape = shape or Shape(frame, program.text(function.module.path))
        judge = _Loop(program, shape, loop)
        if judge.may_be_endless():
            found = next((found for attempt in attempts(program, shape, loop) if (found := judge.retry(attempt)) is not None), None)
            if found is not None:
                yield found


class _Loop:
    """Judges one loop."""

    def __init__(self, program: Program, shape: Shape, loop: int) -> None:
        self._program = program
        self._shape = shape
        self._loop = loop
        self._block = shape.blocks[loop]
        self._operations = Operations(program, shape.frame)
        facts = shape.facts
        self._jumps = [jump for jump in facts.jumps if shape.inside(jump.block, loop)]
        self._exits = shape.exits(loop)
        self._calls = [call for call in facts.calls if shape.inside(call.block, loop)]
        self._binds = [bind for bind in facts.binds if shape.inside(bind.block, loop)]
        #: The local names on which the loop's condition depends.
        self._flags: frozenset[str] = frozenset()

    # The head.

    def may_be_endless(self) -> bool:
        """Whether nothing outside its body ends the loop."""
        if any(jump.kind == "yield" for jump in self._jumps):
            return False
        node = self._shape.facts.nodes[self._block.nodes[0]]
        if self._block.kind == "for":
            return self._endless_iterable(node)
        if node[0] == "const":
            return bool(node[1])
        return self._flagged()

    def _endless_iterable(self, node: tuple[object, ...]) -> bool:
        if node[0] != "call" or not isinstance(node[1], int) or not isinstance(node[2], tuple):
            return False
        for value in self._program.evaluator.eval(self._shape.frame, node[1]):
            path = ""
            if isinstance(value, Unmodelled):
                path = value.path
            elif isinstance(value, FunctionValue):
                path = value.function.path
            elif isinstance(value, ClassValue):
                path = value.cls.path
            if path in _ENDLESS:
                return path != "itertools.repeat" or (len(node[2]) < 2 and not node[3])
        return False

    def _flagged(self) -> bool:
        """Whether the condition depends on nothing but local variables that hold plain values, and constants."""
        shape, block = self._shape, self._block
        if any(call.mark.line == block.mark.line for call in self._calls) or any("." in name for name in block.targets):
            return False
        nested = {name for function in shape.frame.function.module.functions for name in function.facts.outer}
        flags = {name for name in block.targets if shape.is_local(name)}
        if not flags or flags & nested or flags & set(shape.facts.outer):
            return False
        assigned = [name for name in flags if name in shape.facts.bindings]
        for name in assigned:
            nodes = [shape.facts.nodes[index] for index in shape.facts.bindings[name]]
            if not any(other[0] == "const" and not isinstance(other[1], str) for other in nodes):
                return False
        if not assigned:
            return False
        self._flags = frozenset(flags)
        return True

    # One attempt.

    def retry(self, attempt: Attempt) -> Retrying | None:
        """What makes an attempt a retry without an end, None where it is none."""
        failures = [block for block in attempt.failures if self._leads_back(block, attempt)]
        falls = attempt.silent or any(self._shape.blocks[block].falls for block in failures)
        if falls and any(self._behind(jump, attempt) and not self._deciders(jump, attempt) for jump in self._exits):
            failures = [block for block in failures if self._continues(block)]
            falls = False
        elif attempt.silent:
            failures.append(-1)
        if not failures:
            return None
        operation = self._operations.of(call for call in self._calls if call.node in attempt.sources)
        if operation is None or self._operations.receives(self._calls):
            return None
        left = self._left_by_success(attempt, falls, operation)
        if left is None:
            return None
        rest = [call for call in self._calls if self._on_failing_turn(call.block, call.mark.line, attempt, failures, falls)]
        if self._may_end(rest, attempt) or self._new_input(operation, attempt, failures, falls):
            return None
        if not operation.known and (left != "directly" or not self._worth(failures, rest)):
            return None
        if self._timed(operation.call):
            return None
        return Retrying(self._shape.frame, self._loop, operation, failures[0], attempt.line, self._operations.waits(rest))

    # Failure.

    def _leads_back(self, failure: int, attempt: Attempt) -> bool:
        """Whether a failure goes on with the next turn, and nothing but the kind of failure decides on it."""
        jumps = [jump for jump in self._jumps if self._shape.inside(jump.block, failure) and jump.kind != "yield"]
        jumps = [jump for jump in jumps if jump.kind in ("return", "raise") or self._shape.loop(jump.block) == self._loop]
        for jump in jumps:
            for decider in self._shape.deciders(jump.block, failure):
                if not self._by_cause(decider, failure, attempt):
                    return False
        return self._shape.blocks[failure].falls or self._continues(failure)

    def _continues(self, failure: int) -> bool:
        return any(
            jump.kind == "continue" and self._shape.inside(jump.block, failure) and self._shape.loop(jump.block) == self._loop
            for jump in self._jumps
        )

    def _by_cause(self, decider: int, failure: int, attempt: Attempt) -> bool:
        """Whether a condition depends on what failed and on nothing else that changes."""
        shape = self._shape
        causes = set(attempt.causes)
        for bind in self._binds:
            if shape.inside(bind.block, failure) and not bind.operator and any(shape.mentions(bind.mark.line, name) for name in causes):
                causes.add(bind.name)
        roots = {name.partition(".")[0] for name in shape.reads(decider)}
        return bool(roots & causes) and not any(shape.is_local(name) for name in roots - causes)

    # Success.

    def _left_by_success(self, attempt: Attempt, falls: bool, operation: Operation) -> str | None:
        """How success leaves the loop: "directly" or "conditionally". None where it does not, or where something else leaves it."""
        ways: set[str] = set()
        names = self._told_by_success(attempt, falls)
        group = attempt.success | attempt.finals | frozenset(attempt.failures)
        for jump in self._exits:
            if self._shape.within(jump.block, frozenset(attempt.failures)):
                continue
            if self._shape.within(jump.block, attempt.finals):
                return None
            deciders = self._deciders(jump, attempt)
            told = all(self._told(decider, attempt, names) for decider in deciders)
            on_success = self._shape.within(jump.block, group) or (self._behind(jump, attempt) and not falls)
            if jump.kind == "raise":
                if not (told and deciders) and not (self._behind(jump, attempt) and not falls):
                    return None
            elif not deciders:
                if not on_success:
                    return None
                ways.add("directly")
            elif told:
                ways.add("conditionally")
            elif not on_success or self._shape.within(jump.block, attempt.success):
                return None
        for bind in self._binds:
            if bind.name in self._flags:
                way = self._flag(bind, attempt, falls, operation)
                if way is None:
                    return None
                ways.add(way)
        ways.discard("")
        return "directly" if "directly" in ways else "conditionally" if ways else None

    def _flag(self, bind: Bind, attempt: Attempt, falls: bool, operation: Operation) -> str | None:
        """How an assignment to a name in the loop's condition leaves it, "" for not at all, None where it may on failure."""
        shape = self._shape
        if not self._on_success(bind, attempt, falls, operation):
            return "" if not bind.operator and shape.facts.nodes[bind.node] in _FALSY else None
        if bind.operator or (shape.deciders(bind.block, attempt.root) and bind.block not in attempt.success):
            return "conditionally"
        return "directly"

    def _on_success(self, bind: Bind, attempt: Attempt, falls: bool, operation: Operation) -> bool:
        """Whether an assignment is made only after the operation has succeeded."""
        if self._shape.within(bind.block, attempt.success):
            return not bind.operator or bind.mark.line > operation.call.mark.line
        apart = frozenset(attempt.failures) | attempt.finals
        return not falls and bind.mark.line > attempt.line and not self._shape.within(bind.block, apart)

    def _told_by_success(self, attempt: Attempt, falls: bool) -> frozenset[str]:
        """The names that only success binds."""
        shape = self._shape
        return frozenset(
            bind.name
            for bind in self._binds
            if not bind.operator
            and (
                shape.within(bind.block, attempt.success)
                or shape.derives(bind.node, attempt.sources)
                or (not falls and bind.mark.line > attempt.line and not shape.within(bind.block, frozenset(attempt.failures)))
            )
        )

    def _told(self, decider: int, attempt: Attempt, names: frozenset[str]) -> bool:
        """Whether a condition depends on the result of the attempt alone."""
        shape = self._shape
        block = shape.blocks[decider]
        if block.kind == "except":
            return True
        condition = shape.condition(decider)
        nodes = block.nodes if condition is None else condition.nodes
        roots = {name.partition(".")[0] for name in (condition.targets if condition is not None else ())}
        depends = bool(roots & names) or any(shape.derives(node, attempt.sources) for node in nodes)
        return depends and not any(name in shape.facts.bindings for name in roots - names)

    # Places.

    def _behind(self, jump: Jump, attempt: Attempt) -> bool:
        """Whether a jump stands behind the attempt, outside of it."""
        group = attempt.success | attempt.finals | frozenset(attempt.failures)
        return jump.mark.line > attempt.line and not self._shape.within(jump.block, group)

    def _deciders(self, jump: Jump, attempt: Attempt) -> list[int]:
        """The conditions on which a jump depends while the attempt does not."""
        return [
            block
            for block in self._shape.deciders(jump.block, self._loop)
            if block not in attempt.success and not self._shape.inside(attempt.root, block)
        ]

    def _on_failing_turn(self, block: int, line: int, attempt: Attempt, failures: list[int], falls: bool) -> bool:
        """Whether what stands at a place runs in a turn that fails, the attempt itself left out."""
        shape = self._shape
        if shape.within(block, frozenset(failure for failure in failures if failure >= 0) | attempt.finals):
            return True
        if shape.within(block, attempt.success | frozenset(attempt.failures)):
            return False
        return line < attempt.line or (falls and line > attempt.line)

    # What else may end it.

    def _may_end(self, calls: list[Call], attempt: Attempt) -> bool:
        """Whether a call on the way back raises, takes from a limited store, or is handed the failure to decide."""
        for call in calls:
            if call.node in attempt.sources:
                continue
            for site in self._operations.sites(call):
                if _raises(self._program, site, 2):
                    return True
            values = self._program.evaluator.eval(self._shape.frame, self._shape.facts.nodes[call.node][1])
            unresolved = not values or any(isinstance(value, Hole) for value in values)
            decides = call.mark.name.startswith("pop") or any(self._shape.mentions(call.mark.line, name) for name in attempt.causes)
            if unresolved and decides and not is_message(self._shape.frame, call):
                return True
        return False

    def _new_input(self, operation: Operation, attempt: Attempt, failures: list[int], falls: bool) -> bool:
        """Whether the next turn tries something else than the one that failed."""
        shape = self._shape
        lines = {operation.call.mark.line}
        lines |= {bind.mark.line for bind in self._binds if shape.within(bind.block, attempt.work)}
        if self._block.kind == "for" and any(shape.mentions(line, name) for line in lines for name in self._block.targets):
            return True
        for bind in self._binds:
            node = shape.facts.nodes[bind.node]
            if bind.mark.line in lines and not bind.operator:
                continue
            in_failure = shape.within(bind.block, frozenset(failure for failure in failures if failure >= 0))
            failing = self._on_failing_turn(bind.block, bind.mark.line, attempt, failures, falls)
            failing = failing or (bool(bind.operator) and not self._on_success(bind, attempt, falls, operation))
            if not failing or node[0] in ("const", "text", "enter") or (not in_failure and not bind.operator and not self._made(bind.node)):
                continue
            if any(shape.mentions(line, bind.name) for line in lines - {bind.mark.line}):
                return True
        for store in shape.facts.stores:
            if shape.inside(store.block, self._loop) and self._on_failing_turn(store.block, store.mark.line, attempt, failures, falls):
                target = shape.line(store.mark.line).strip().partition("[" if store.name == "[]" else "=")[0].strip(" +-*/|")
                if target and any(target in shape.line(line) for line in lines):
                    return True
        return False

    def _made(self, node: int) -> bool:
        """Whether a value is made anew each time."""
        nodes = self._shape.facts.nodes
        made = frozenset(index for index, other in enumerate(nodes) if other[0] in ("call", "item", "unknown", "sub"))
        return self._shape.derives(node, made)

    def _worth(self, failures: list[int], rest: list[Call]) -> bool:
        """Whether work of unknown kind is likely a request: its failure is not one of data, and nothing is done about it but to wait."""
        known = [types(self._shape, failure) for failure in failures if failure >= 0]
        if known and all(names and set(names) <= DATA for names in known):
            return False
        for call in rest:
            if self._operations.kind(call) is Kind.UNKNOWN and not is_message(self._shape.frame, call) and call.mark.name != "sleep":
                return False
        return True

    def _timed(self, call: Call) -> bool:
        """Whether a deadline around the loop ends it."""
        frame = self._shape.frame
        around = FunctionValue(frame.function, None, None)
        return self._program.deadlines.scopes.outer(Site(frame, "call", -1, self._block.parent, call.mark, around))


def _raises(program: Program, site: Site, depth: int) -> bool:
    """Whether a call may end by raising on purpose."""
    function = site.target.function
    if "never_returns" in function.markers:
        return True
    if function.stub:
        return function.module.name == "builtins" and function.name == "pop"
    if any(jump.kind == "raise" for jump in function.facts.jumps):
        return True
    inner = (site for site in program.sites(program.generic(function)) if site.kind == "call")
    return depth > 0 and any(_raises(program, site, depth - 1) for site in inner)

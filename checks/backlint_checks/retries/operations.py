"""What is tried: the first call among several that talks to another system, or of which nothing is known."""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from backlint.facts import Call
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import (
    ClassValue,
    Const,
    Dictionary,
    FunctionValue,
    Hole,
    Instance,
    Partial,
    Sequence,
    Special,
    Text,
    Unmodelled,
    Value,
)
from backlint.lower.lines import find
from backlint.stub import Effect

#: What can fail because another system does.
_REMOTE = (Effect.NETWORK, Effect.QUERY, Effect.WRITE, Effect.COMMIT, Effect.PUBLISH, Effect.CACHE)
#: Of the standard library's modules without a model, the one whose calls are work worth retrying.
_WORK = frozenset({"subprocess"})
#: Builtins that take the next of something.
_TAKING = frozenset({"builtins.input", "builtins.next", "builtins.anext"})
#: How far into the project's own functions a call without a model is looked for.
_DEPTH = 2


class Kind(enum.Enum):
    """What is known of a call."""

    PURE = "pure"
    RECEIVES = "receives"
    UNKNOWN = "unknown"
    REMOTE = "remote"


@dataclass(frozen=True)
class Operation:
    """A call that is tried.

    Attributes:
        call: The call, in the function that retries.
        label: It as written: `session.get`.
        known: Whether it is known to reach another system.
        chain: For a known one the sites from the call to the effect.
    """

    call: Call
    label: str
    known: bool
    chain: tuple[Site, ...] = ()


class Operations:
    """Looks at the calls of one frame."""

    def __init__(self, program: Program, frame: Frame) -> None:
        self._program = program
        self._frame = frame
        self._sites: dict[int, list[Site]] = {}
        for site in program.sites(frame):
            self._sites.setdefault(site.node, []).append(site)

    def sites(self, call: Call) -> list[Site]:
        """What runs by a call."""
        return self._sites.get(call.node, [])

    def of(self, calls: Iterable[Call]) -> Operation | None:
        """The operation among calls: the first that is known to be remote, else the first that is not known at all."""
        unknown: Call | None = None
        for call in calls:
            kind = self.kind(call)
            if kind is Kind.REMOTE:
                return Operation(call, self.label(call), True, self._chain(call))
            if kind is Kind.UNKNOWN and unknown is None:
                unknown = call
        return None if unknown is None else Operation(unknown, self.label(unknown), False)

    def receives(self, calls: Iterable[Call]) -> bool:
        """Whether any of the calls takes the next item of a stream, so that each turn has new input."""
        return any(self.kind(call) is Kind.RECEIVES for call in calls)

    def kind(self, call: Call) -> Kind:
        """What is known of a call."""
        sites = self.sites(call)
        if any(True for site in sites for _ in self._program.reached(site, Effect.RECEIVE)):
            return Kind.RECEIVES
        if any(True for site in sites for effect in _REMOTE for _ in self._program.reached(site, effect)):
            return Kind.REMOTE
        return self._without_model(self._frame, call, 0)

    def label(self, call: Call) -> str:
        """A call's function as written."""
        text = self._program.text(self._frame.function.module.path)
        start, end = find(text, call.mark)
        return text[start:end] if call.mark.name else "the call"

    def waits(self, calls: Iterable[Call]) -> bool:
        """Whether any of the calls pauses, or may for all that is known."""
        for call in calls:
            if any(True for site in self.sites(call) for _ in self._program.reached(site, Effect.SLEEP)):
                return True
            if self.kind(call) is Kind.UNKNOWN and not is_message(self._frame, call):
                return True
        return False

    def _chain(self, call: Call) -> tuple[Site, ...]:
        found = [reached.chain for site in self.sites(call) for effect in _REMOTE for reached in self._program.reached(site, effect)]
        return min(found, key=len)

    # Calls without a model.

    def _without_model(self, frame: Frame, call: Call, depth: int) -> Kind:
        evaluator = self._program.evaluator
        nodes = frame.function.facts.nodes
        callee = nodes[call.node][1]
        values = evaluator.eval(frame, callee)
        if not values:
            base = evaluator.eval(frame, nodes[callee][1]) if nodes[callee][0] == "attr" else ()
            known = base and all(
                isinstance(value, (Const, Text, Sequence, Dictionary)) or (isinstance(value, Instance) and value.cls.stub) for value in base
            )
            return Kind.PURE if known else Kind.UNKNOWN
        kinds = {self._value(value, depth) for value in values}
        for kind in (Kind.RECEIVES, Kind.UNKNOWN):
            if kind in kinds:
                return kind
        return Kind.PURE

    def _value(self, value: Value, depth: int) -> Kind:
        if isinstance(value, Unmodelled):
            top = value.path.partition(".")[0].partition("(")[0]
            return Kind.UNKNOWN if top in _WORK or top not in sys.stdlib_module_names else Kind.PURE
        if isinstance(value, Special):
            return Kind.RECEIVES if value.path in _TAKING else Kind.PURE
        if isinstance(value, Partial):
            return self._value(value.target, depth)
        if isinstance(value, Hole):
            return Kind.UNKNOWN
        if isinstance(value, FunctionValue):
            return Kind.RECEIVES if value.function.path in _TAKING else self._function(value.function, depth)
        if isinstance(value, ClassValue):
            method = self._program.evaluator.method(Instance(value.cls, value.args, None), "__init__")
            return Kind.PURE if method is None else self._function(method.function, depth)
        if isinstance(value, Instance):
            method = self._program.evaluator.method(value, "__call__")
            if method is None:
                return Kind.PURE if value.cls.stub else Kind.UNKNOWN
            return self._function(method.function, depth)
        return Kind.UNKNOWN

    def _function(self, function: FunctionInfo, depth: int) -> Kind:
        if function.stub or depth >= _DEPTH:
            return Kind.PURE
        frame = self._program.generic(function)
        if any(self._without_model(frame, call, depth + 1) is Kind.UNKNOWN for call in function.facts.calls):
            return Kind.UNKNOWN
        return Kind.PURE


def is_message(frame: Frame, call: Call) -> bool:
    """Whether a call looks like a message to somebody: its result is dropped and it is given a text first."""
    nodes = frame.function.facts.nodes
    arguments = nodes[call.node][2]
    first = nodes[arguments[0]] if arguments and isinstance(arguments[0], int) else ("unknown",)
    return call.use != "used" and (first[0] in ("text", "format") or (first[0] == "const" and isinstance(first[1], str)))

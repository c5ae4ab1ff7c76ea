"""Messages that a consumer hands back to the broker whenever it cannot handle them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backlint.facts import Call
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo

from .attempts import types
from .operations import Operations
from .shape import Shape

#: What brokers' clients call it; the consumers' own functions get their channel and message from the library, so that no type is known.
_REJECTS = frozenset({"nack", "reject", "basic_nack", "basic_reject", "Reject"})
#: Of these, the ones that put a message back unless they are told not to.
_BY_DEFAULT = frozenset({"basic_nack"})
_BROAD = frozenset({"Exception", "BaseException"})
#: Words of code that counts how often a message came.
_COUNTS = re.compile(r"redeliver|x-death|death|deliver(?:y|ies)_?count|receive_?count|attempt|retr(?:y|ies)|tries", re.IGNORECASE)

_COMMENT = re.compile(r"#.*")


@dataclass(frozen=True)
class Requeue:
    """A call that hands a message back.

    Attributes:
        function, call: Where.
        label: What could not be done, as written.
        failure: The handler's block.
    """

    function: FunctionInfo
    call: Call
    label: str
    failure: int


def requeues(program: Program, function: FunctionInfo) -> Iterator[Requeue]:
    """The calls in a function's handlers of any failure that put the message back, whatever came before."""
    facts = function.facts
    candidates = [call for call in facts.calls if call.mark.name in _REJECTS and _puts_back(function, call)]
    if not candidates:
        return
    frame = program.generic(function)
    text = program.text(function.module.path)
    shape = Shape(frame, text)
    around = "\n".join(text.splitlines()[max(facts.mark.line - 1, 0) : facts.end_line])
    if _COUNTS.search(_COMMENT.sub("", around)):
        return
    for call in candidates:
        failure = next((block for block in shape.above(call.block, -1) if facts.blocks[block].kind == "except"), -1)
        if failure < 0 or (types(shape, failure) and not set(types(shape, failure)) & _BROAD) or shape.deciders(call.block, failure):
            continue
        work = [other for other in facts.calls if shape.inside(other.block, facts.blocks[failure].partner)]
        if work:
            operations = Operations(program, frame)
            yield Requeue(function, call, operations.label((operations.of(work) or _First(work[0])).call), failure)


@dataclass(frozen=True)
class _First:
    call: Call


def _puts_back(function: FunctionInfo, call: Call) -> bool:
    nodes = function.facts.nodes
    node = nodes[call.node]
    given = [nodes[argument] for name, argument in node[3] if name == "requeue"]
    if given:
        return bool(given[0] == ("const", True))
    named = all(name is not None for name, _ in node[3])
    return call.mark.name in _BY_DEFAULT and named and len(node[2]) < 3

"""Whether statements tell anybody of a failure, as far as that can be ruled out: what is not known may tell."""

from __future__ import annotations

import sys

from backlint.facts import Call
from backlint.link.program import Program
from backlint.link.values import ClassValue, Const, Dictionary, FunctionValue, Instance, Sequence, Special, Text, Unmodelled, Value
from backlint.stub import Effect
from backlint_checks.retries.shape import Shape

from .handlers import code, mentioned

#: Modules of the standard library whose functions only compute.
_COMPUTING = frozenset({
    "datetime", "time", "uuid", "json", "re", "math", "decimal", "random", "collections", "itertools", "functools", "copy", "string",
    "typing",
    "types", "dataclasses", "operator", "fractions", "statistics", "calendar", "textwrap", "hashlib", "base64", "html", "gc",
})  # fmt: skip
#: Builtins that speak to somebody, or take what must not be lost.
_SPEAKING = frozenset({"print", "input", "exit", "quit", "setattr", "breakpoint", "next", "anext", "exec", "eval", "open"})
#: Methods that put in order what a failure left behind.
_TIDYING = frozenset({
    "close", "aclose", "rollback", "disconnect", "unlink", "rmtree", "remove_temp", "set_rollback", "savepoint_rollback", "expunge_all",
    "close_old_connections",
})  # fmt: skip
#: Methods of containers that keep what they are given.
_KEEPING = frozenset(
    {"append", "add", "extend", "insert", "update", "setdefault", "appendleft", "pop", "remove", "discard", "clear", "popitem"}
)


def tells(
    program: Program,
    shape: Shape,
    blocks: frozenset[int],
    name: str = "",
    lines: tuple[int, int] | None = None,
    besides: frozenset[int] = frozenset(),
) -> bool:
    """Whether the statements of some blocks may tell somebody of the failure that led there.

    They do when they raise, keep something beyond the function, hand a value out of a generator, use the error, or call anything that is
    not known to only compute, wait or clean up.

    Args:
        program: The program.
        shape: The function.
        blocks: The blocks; all below them count, too.
        name: What the error is called there, "" for nothing.
        lines: Where the statements stand, header first; None where the error has no name.
        besides: Lines whose calls do not count.
    """
    facts = shape.facts
    if any(jump.kind in ("raise", "yield") and shape.within(jump.block, blocks) for jump in facts.jumps):
        return True
    if any(shape.within(store.block, blocks) for store in facts.stores):
        return True
    if any(bind.name in facts.outer and shape.within(bind.block, blocks) for bind in facts.binds):
        return True
    calls = (call for call in facts.calls if call.mark.line not in besides and shape.within(call.block, blocks))
    if any(speaks(program, shape, call) for call in calls):
        return True
    return bool(name and lines) and _uses(shape, name, lines)


def speaks(program: Program, shape: Shape, call: Call) -> bool:
    """Whether a call may tell somebody of something."""
    nodes = shape.facts.nodes
    callee = nodes[nodes[call.node][1]]
    if callee[0] == "attr" and callee[2] in _TIDYING:
        return False
    values = program.evaluator.eval(shape.frame, nodes[call.node][1])
    if callee[0] == "attr" and callee[2] in _KEEPING:
        return True
    if not values:
        base = program.evaluator.eval(shape.frame, callee[1]) if callee[0] == "attr" else ()
        return not base or not all(isinstance(value, (Const, Text, Sequence, Dictionary)) for value in base)
    return any(_speaks(program, value) for value in values)


def _speaks(program: Program, value: Value) -> bool:
    if isinstance(value, Unmodelled):
        top = value.path.partition(".")[0].partition("(")[0]
        return top not in _COMPUTING or top not in sys.stdlib_module_names
    if isinstance(value, Special):
        module, _, name = value.path.rpartition(".")
        return module != "builtins" or name in _SPEAKING
    if isinstance(value, ClassValue):
        return value.cls.module.name != "builtins"
    if isinstance(value, FunctionValue):
        function = value.function
        if not function.stub or "reports" in function.markers or "never_returns" in function.markers:
            return True
        if function.module.name == "builtins":
            return function.name in _SPEAKING
        return function.module.name not in _COMPUTING and Effect.SLEEP not in program.effects_of(value)
    if isinstance(value, Instance):
        return True
    return True


def _uses(shape: Shape, name: str, span: tuple[int, int] | None) -> bool:
    if span is None:
        return False
    first, last = span
    return any(mentioned(text, name) for line, text in code(shape, first, last) if line != first) or (
        first == last and mentioned(shape.line(first).partition(":")[2], name)
    )

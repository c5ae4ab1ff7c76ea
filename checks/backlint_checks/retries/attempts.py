"""Places in a loop where work is tried and its failure does not end the loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.link.frames import Frame
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import Instance

from .operations import Operations
from .shape import Shape

#: Answers by which a server says that it could not, this time.
_FAILED = frozenset({408, 425, 429, *range(500, 600)})
_RAISED_BY = frozenset({"StopIteration", "StopAsyncIteration", "InterruptedError", "BlockingIOError", "Empty", "GeneratorExit"})


@dataclass(frozen=True)
class Attempt:
    """Something tried in a loop.

    Attributes:
        root: The block that stands for it.
        line: Where it begins.
        work: The blocks whose calls are tried; with `before`, those of the loop above `line`.
        success: The blocks that run on only after success.
        failures: The blocks that run after a failure.
        finals: The blocks that run after both.
        silent: A failure simply goes on behind it.
        causes: The names that hold what failed, in the blocks of failures.
        sources: The call nodes whose results tell success.
    """

    root: int
    line: int
    work: frozenset[int]
    success: frozenset[int]
    failures: tuple[int, ...]
    finals: frozenset[int]
    silent: bool
    causes: frozenset[str]
    sources: frozenset[int]


def attempts(program: Program, shape: Shape, loop: int) -> Iterator[Attempt]:
    """What is tried in a loop, inner loops left out."""
    for index, block in enumerate(shape.blocks):
        if shape.loop(block.parent) != loop or not shape.inside(index, loop) or index == loop:
            continue
        if block.kind == "try":
            yield _tried(shape, index)
        elif block.kind == "with" and _suppresses(program, shape, index):
            yield _attempt(shape, index, frozenset({index}), silent=True)
        elif block.kind == "if":
            yield from _answered(shape, loop, index)
    yield from _swallowed(program, shape, loop)


def _calls(shape: Shape, blocks: frozenset[int]) -> frozenset[int]:
    return frozenset(call.node for call in shape.facts.calls if shape.within(call.block, blocks))


def _attempt(shape: Shape, root: int, work: frozenset[int], *, silent: bool = False) -> Attempt:
    headers = frozenset(shape.blocks[root].nodes)
    return Attempt(root, shape.blocks[root].mark.line, work, work, (), frozenset(), silent, frozenset(), _calls(shape, work) - headers)


def _tried(shape: Shape, index: int) -> Attempt:
    work = frozenset({index})
    failures = tuple(block for block in shape.partners(index, "except") if not set(_types(shape, block)) <= _RAISED_BY)
    others = [block for block in shape.partners(index, "except") if block not in failures]
    return Attempt(
        index,
        shape.blocks[index].mark.line,
        work,
        work | frozenset(shape.partners(index, "try-else")) | frozenset(others),
        failures,
        frozenset(shape.partners(index, "finally")),
        False,
        frozenset(name for block in failures for name in shape.blocks[block].targets),
        _calls(shape, work),
    )


def types(shape: Shape, handler: int) -> tuple[str, ...]:
    """The last names of the exceptions that a handler takes; empty for a bare one."""
    return _types(shape, handler) if shape.blocks[handler].nodes else ()


def _types(shape: Shape, handler: int) -> tuple[str, ...]:
    nodes = shape.facts.nodes
    found: list[str] = []
    for index in shape.blocks[handler].nodes:
        for part in nodes[index][1] if nodes[index][0] == "tuple" else (index,):
            node = nodes[part]
            found.append(str(node[-1]) if node[0] in ("name", "attr", "import") else "?")
    return tuple(found) or ("?",)


def _suppresses(program: Program, shape: Shape, index: int) -> bool:
    return any(
        isinstance(value, Instance) and value.cls.path == "contextlib.suppress"
        for manager in shape.blocks[index].nodes
        for value in program.evaluator.eval(shape.frame, manager)
    )


def _answered(shape: Shape, loop: int, index: int) -> Iterator[Attempt]:
    """`if answer.status == 503: …; continue`: the failure is in the answer."""
    nodes = shape.facts.nodes
    test = nodes[shape.blocks[index].nodes[0]]
    if test[0] != "compare" or len(test[2]) != 1 or shape.deciders(shape.blocks[index].parent, loop):
        return
    operator, right = test[2][0]
    values = [nodes[part] for part in (nodes[right][1] if nodes[right][0] in ("tuple", "list", "set") else (right,))]
    numbers = {value[1] for value in values if value[0] == "const" and isinstance(value[1], int)}
    if len(numbers) != len(values) or not numbers <= _FAILED or operator not in ("Equal", "In", "GreaterThanEqual"):
        return
    line = shape.blocks[index].mark.line
    sources = frozenset(call.node for call in shape.facts.calls if shape.inside(call.block, loop) and call.mark.line < line)
    if shape.derives(test[1], sources):
        names = frozenset(bind.name for bind in shape.facts.binds if shape.inside(bind.block, loop) and shape.derives(bind.node, sources))
        success = frozenset(other for other, block in enumerate(shape.blocks) if block.partner == index)
        yield Attempt(index, line, frozenset(), success, (index,), frozenset(), False, names, sources)


def _swallowed(program: Program, shape: Shape, loop: int) -> Iterator[Attempt]:
    """A call in the loop's own statements to a function of the project that answers None when what it tries fails."""
    for site in program.sites(shape.frame):
        if site.kind == "call" and site.callee is not None and site.block == loop and answers_failure(program, site.callee.function):
            line = site.mark.line
            yield Attempt(loop, line, frozenset(), frozenset(), (), frozenset(), True, frozenset(), frozenset({site.node}))


def answers_failure(program: Program, function: FunctionInfo) -> bool:
    """Whether a function tries a remote operation and returns None or False when that fails."""
    facts = function.facts
    frame: Frame = program.generic(function)
    shape = Shape(frame, program.text(function.module.path))
    for index, block in enumerate(facts.blocks):
        if block.kind != "try" or shape.loop(index) >= 0:
            continue
        for handler in shape.partners(index, "except"):
            returned = [jump for jump in facts.jumps if jump.kind == "return" and jump.block == handler]
            empty = any(facts.nodes[jump.node] in (("const", None), ("const", False)) for jump in returned)
            if empty or (facts.blocks[handler].falls and not any(jump.mark.line > facts.blocks[handler].mark.line for jump in facts.jumps)):
                operation = Operations(program, frame).of(call for call in facts.calls if shape.inside(call.block, index))
                if operation is not None and operation.known:
                    return True
    return False

"""Functions that call themselves again, or hand the same task in again, from the handler of their own failure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.facts import Node
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import CallOrigin, FunctionValue, Instance, Value
from backlint.stub import Effect

from .attempts import types
from .operations import Operation, Operations
from .renewal import DATA
from .shape import Shape

#: How many functions may lie between a function and its call of itself.
_DEPTH = 3


@dataclass(frozen=True)
class Recursion:
    """A call that closes the circle.

    Attributes:
        site: The call in the handler.
        chain: The calls after it, up to the one of the function itself; empty where the first one is.
        operation: What is tried.
        failure: The handler's block.
        queued: Whether the call hands the work to a queue and returns.
    """

    site: Site
    chain: tuple[Site, ...]
    operation: Operation
    failure: int
    queued: bool


def recursions(program: Program, function: FunctionInfo) -> Iterator[Recursion]:
    """The calls in handlers of a function that run the same work again with the same input and no count."""
    facts = function.facts
    if not any(block.kind == "except" for block in facts.blocks) or not function.index:
        return
    frame = program.generic(function)
    sites = _direct(program, frame)
    shape = Shape(frame, "")
    for failure, block in enumerate(facts.blocks):
        if block.kind != "except":
            continue
        found = None
        for site in sites:
            if shape.inside(site.block, failure) and _unconditional(shape, site, failure):
                found = found or _closes(program, frame, site)
        if found is None:
            continue
        operation = Operations(program, frame).of(call for call in facts.calls if shape.inside(call.block, block.partner))
        names = types(shape, failure)
        if operation is None or (not operation.known and names and set(names) <= DATA):
            continue
        yield Recursion(found[0], found[1], operation, failure, found[2])


def _direct(program: Program, frame: Frame) -> list[Site]:
    """The calls that a function makes itself and whose end it waits for: not what it hands to a thread or a task."""
    found: list[Site] = []
    nodes = frame.function.facts.nodes
    for site in program.sites(frame):
        if site.kind != "call" or nodes[site.node][0] != "call":
            continue
        function = site.target.function
        named = program.evaluator.eval(frame, nodes[site.node][1])
        if site.callee is None or (
            any(isinstance(value, FunctionValue) and value.function is function for value in named)
            and (not function.facts.is_async or site.use == "awaited")
        ):
            found.append(site)
    return found


def _unconditional(shape: Shape, site: Site, failure: int) -> bool:
    """Whether a failure leads to a call, whatever was tried before: no condition decides but one on the failure itself."""
    names = set(shape.blocks[failure].targets)
    deciders = list(shape.deciders(site.block, failure))
    for jump in shape.facts.jumps:
        if jump.kind in ("return", "raise") and shape.inside(jump.block, failure):
            deciders.extend(shape.deciders(jump.block, failure))
    for decider in deciders:
        roots = {name.partition(".")[0] for name in shape.reads(decider)}
        if not roots & names or any(shape.is_local(name) for name in roots - names):
            return False
    return True


def _closes(program: Program, frame: Frame, site: Site) -> tuple[Site, tuple[Site, ...], bool] | None:
    function = frame.function
    if site.callee is None:
        queued = Effect.PUBLISH in program.effects_of(site.target) and _is(program, site.receiver, function)
        return (site, (), True) if queued and _same_input(frame, site, function, exact=False) else None
    if site.callee.function is function:
        return (site, (), False) if _same_input(frame, site, function, exact=True) else None
    chain = _back(program, site.callee.function, function, _DEPTH - 1, {function})
    return (site, chain, False) if chain is not None and _same_input(frame, site, function, exact=False) else None


def _back(program: Program, function: FunctionInfo, goal: FunctionInfo, depth: int, seen: set[FunctionInfo]) -> tuple[Site, ...] | None:
    """The unconditional calls that lead from one function to another."""
    if function in seen or function.facts.is_generator:
        return None
    seen.add(function)
    frame = program.generic(function)
    for site in _direct(program, frame):
        if site.callee is None or Shape(frame, "").deciders(site.block, 0):
            continue
        if not _same_input(frame, site, function, exact=False):
            continue
        if site.callee.function is goal:
            return (site,)
        rest = _back(program, site.callee.function, goal, depth - 1, seen) if depth else None
        if rest is not None:
            return (site, *rest)
    return None


def _is(program: Program, receiver: Value | None, function: FunctionInfo) -> bool:
    """Whether an object is what a decorator made of a function."""
    if not isinstance(receiver, Instance) or function.parent is None:
        return False
    return receiver in program.evaluator.lookup(program.generic(function.parent), function.name) and _wraps(receiver, function)


def _wraps(receiver: Instance, function: FunctionInfo) -> bool:
    origin = receiver.origin
    if not isinstance(origin, CallOrigin):
        return False
    return any(
        isinstance(value, FunctionValue) and value.function is function for values in origin.arguments.positional for value in values
    )


def _same_input(frame: Frame, site: Site, function: FunctionInfo, *, exact: bool) -> bool:
    """Whether a call is given nothing but the caller's own parameters; with `exact` each in its own place."""
    nodes = frame.function.facts.nodes
    call = nodes[site.node]
    if call[0] != "call":
        return False
    given: list[tuple[str | None, Node]] = []
    for argument in call[2]:
        given.append((None, nodes[argument] if isinstance(argument, int) else nodes[argument[1]]))
    given.extend((name, nodes[argument]) for name, argument in call[3])
    names = [parameter.name for parameter in function.facts.parameters]
    own = names[1:] if site.receiver is not None and function.owner is not None else names
    for position, (name, node) in enumerate(given):
        if not exact:
            if not all(_plain(nodes, part) for part in (node[1] if node[0] in ("tuple", "list") else ())) or not _passed(node):
                return False
            continue
        expected = name if name is not None else own[position] if position < len(own) else ""
        if node[0] != "param" or (expected and node[1] != expected):
            return False
    return True


def _plain(nodes: tuple[Node, ...], index: int) -> bool:
    return nodes[index][0] in ("param", "const", "text")


def _passed(node: Node) -> bool:
    return node[0] in ("param", "const", "text", "tuple", "list")

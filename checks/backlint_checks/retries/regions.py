"""Stretches of code that are run again when they fail: under a decorator, in the body of a retrying loop, handed to a call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.facts import Mark
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import NO_ARGUMENTS, Arguments, CallOrigin, ClassValue, FunctionValue, Instance, Value
from backlint.lower.lines import decorator
from backlint.stub import Effect

from .counts import tries
from .failures import retried
from .pauses import Waiting, waiting
from .repeated import repeated


@dataclass(frozen=True)
class Policy:
    """How a library is told to retry.

    Attributes:
        target, arguments: What is called to say so.
        function, mark: Where that stands.
        called: Whether it is a call, and not a bare decorator.
    """

    target: FunctionValue
    arguments: Arguments
    function: FunctionInfo
    mark: Mark
    called: bool = True

    @property
    def name(self) -> str:
        """The library's function or class: `tenacity.retry`."""
        receiver = self.target.receiver
        if isinstance(receiver, Instance) and self.target.function.name == "__init__":
            return receiver.cls.path
        return self.target.function.path


@dataclass(frozen=True)
class Region:
    """What runs again after a failure.

    Attributes:
        function, mark: Where the retry stands: the decorated function, the head of the loop, the call.
        name: What retries: `tenacity.retry`, "this loop".
        sites: What runs in each attempt.
        count: How many attempts at most, infinite for no end, None where it is not known.
        waiting: The pause between two attempts, None where nothing is said.
        failures: The last names of the exceptions after which it is tried again, None where they are not known.
        policy: How a library was told, None for a loop of the project.
        whole: Whether all of `function` is run again.
        root: The innermost block of `function` that holds the attempt and what makes it one, 0 for all of it.
        mends: For a loop: whether a failing turn does something about the failure.
        polls: For a loop: whether it waits for an answer with the right content, too.
        label: For a loop: what is tried, as written.
    """

    function: FunctionInfo
    mark: Mark
    name: str
    sites: tuple[Site, ...]
    count: float | None
    waiting: Waiting | None
    failures: frozenset[str] | None
    policy: Policy | None = None
    whole: bool = False
    root: int = 0
    mends: bool = False
    polls: bool = False
    label: str = ""


def regions(program: Program, function: FunctionInfo) -> Iterator[Region]:
    """The retries that stand in a function, or decorate it."""
    frame = program.generic(function)
    for policy in _decorating(program, function):
        yield _of(program, policy, function, policy.mark, program.sites(frame), whole=True)
    for index, block in enumerate(function.facts.blocks):
        if block.kind == "for":
            for policy in _policies(program, frame, block.nodes[0]):
                inside = tuple(site for site in program.sites(frame) if _within(function, site.block, index))
                yield _of(program, policy, function, block.mark, inside, root=index)
    yield from _calls(program, frame)
    for loop in repeated(program, function):
        yield Region(
            function,
            function.facts.blocks[loop.loop].mark,
            "this loop",
            loop.sites,
            loop.count,
            loop.waiting,
            loop.failures,
            root=loop.root,
            mends=loop.mends,
            polls=loop.polls,
            label=loop.operation.label,
        )


def _of(
    program: Program, policy: Policy, function: FunctionInfo, mark: Mark, sites: tuple[Site, ...], *, whole: bool = False, root: int = 0
) -> Region:
    target, arguments = policy.target, policy.arguments
    return Region(
        function,
        mark,
        policy.name,
        sites,
        tries(program, target, arguments),
        waiting(program, target, arguments),
        retried(program, target, arguments),
        policy,
        whole,
        root,
    )


def _within(function: FunctionInfo, block: int, outer: int) -> bool:
    while block > outer:
        block = function.facts.blocks[block].parent
    return block == outer


def _calls(program: Program, frame: Frame) -> Iterator[Region]:
    """Calls that run what they are given, again and again: `retry_call(f)`, `Retrying(…)(f)`."""
    runs: dict[int, list[Site]] = {}
    for site in program.sites(frame):
        if site.kind == "call":
            runs.setdefault(site.node, []).append(site)
    for sites in runs.values():
        first, rest = sites[0], tuple(sites[1:])
        if not rest or not first.target.function.stub or first.use == "decorator" or first.arguments is None:
            continue
        policies = [Policy(first.target, first.arguments, frame.function, first.mark)] if _retries(program, first.target) else []
        if not policies and first.receiver is not None:
            policies = [policy for policy in (_made(program, first.receiver),) if policy is not None]
        for policy in policies:
            yield _of(program, policy, frame.function, first.mark, rest)


def _retries(program: Program, target: FunctionValue) -> bool:
    return Effect.RETRY in program.effects_of(target)


def _decorating(program: Program, function: FunctionInfo) -> Iterator[Policy]:
    parent = function.parent
    if parent is None:
        return
    frame = program.generic(parent)
    count = len(function.facts.decorators)
    for index, node in enumerate(function.facts.decorators):
        found = list(_policies(program, frame, node))
        found.extend(_wrapping(program, frame, node, function))
        yield from found
        if not found and parent.facts.nodes[node][0] != "call":
            for value in program.evaluator.eval(frame, node):
                if isinstance(value, FunctionValue) and _retries(program, value):
                    mark = decorator(program.text(function.module.path), function.facts.mark, count, index)
                    yield Policy(value, NO_ARGUMENTS, function, mark, called=False)


def _wrapping(program: Program, frame: Frame, node: int, function: FunctionInfo) -> Iterator[Policy]:
    """How a decorator of the project lets a library retry what it decorates: `return retry(tries=5)(function)`, or
    a decorated function inside that calls it."""
    for value in program.evaluator.eval(frame, node):
        if not isinstance(value, FunctionValue) or value.function.stub or not value.function.facts.parameters:
            continue
        inside = program.evaluator.entry(value, Arguments(((FunctionValue(function, None, None),),), (), False, ()), 1)
        nodes = value.function.facts.nodes
        wrapped = ("param", value.function.facts.parameters[0].name)
        for call in value.function.facts.calls:
            callee, given = nodes[call.node][1], nodes[call.node][2]
            if any(isinstance(part, int) and nodes[part] == wrapped for part in given):
                yield from _policies(program, inside, callee)
        for inner in value.function.module.functions:
            if inner.parent is value.function and any(_named(inner, call.node, wrapped[1]) for call in inner.facts.calls):
                for index in inner.facts.decorators:
                    yield from _policies(program, inside, index)


def _named(function: FunctionInfo, call: int, name: str) -> bool:
    """Whether a call's function is a name of the function around."""
    nodes = function.facts.nodes
    return bool(nodes[nodes[call][1]] == ("name", name))


def _policies(program: Program, frame: Frame, node: int) -> Iterator[Policy]:
    """How the object at a node was told to retry, once for each place."""
    seen: set[tuple[FunctionInfo, int]] = set()
    for value in program.evaluator.eval(frame, node):
        policy = _made(program, value)
        if policy is not None and isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and value.origin.site not in seen:
            seen.add(value.origin.site)
            yield policy


def _made(program: Program, value: Value) -> Policy | None:
    """How an object was told to retry when it was made."""
    if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
        return None
    origin = value.origin
    target: FunctionValue | None = None
    if isinstance(origin.target, FunctionValue):
        target = origin.target
    elif isinstance(origin.target, ClassValue):
        target = program.evaluator.method(value, "__init__")
    if target is None or not target.function.stub:
        return None
    if not _retries(program, target):
        # A decorator made by calling an object that retries, or an iterator over one.
        return None if target.receiver is None or target.receiver is value else _made(program, target.receiver)
    function, call = origin.site
    mark = next((made.mark for made in function.facts.calls if made.node == call), None)
    return None if mark is None else Policy(target, origin.arguments, function, mark)

"""Tasks and threads that run side by side, and the objects that they use at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Frame, FunctionInfo, Program, Site
from backlint.link.values import AttributeOrigin, CallOrigin, ClassValue, FunctionValue, Hole, Instance, Value

from ..loading.loops import call_block, is_inside

#: How far away, in calls, a task's use of an object is looked for.
_FAR = 3


class Task(NamedTuple):
    """Work that is started to run beside other work.

    Attributes:
        start: The call that starts it: `gather`, `create_task`, `submit`.
        work: The node of the call that makes its coroutine, or of the one that starts it where it is given a function.
        loop: The innermost loop or comprehension that starts it again and again, -1 for none.
    """

    start: Site
    work: int
    loop: int


class Shared(NamedTuple):
    """An object that may be in use by one task at a time and is used by several.

    Attributes:
        value: The object, or the one that holds it.
        kind: Its class's name.
        tasks: Those that use it; a single one is started again and again.
    """

    value: Value
    kind: str
    tasks: tuple[Task, ...]


class Tasks:
    """Finds work that runs side by side on one object."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._using: dict[Frame, frozenset[str]] = {}
        self._given: dict[Frame, tuple[Instance, ...]] = {}

    def shared(self, frame: Frame) -> Iterator[Shared]:
        """The objects that tasks started by a function share, each once."""
        tasks = list(self._tasks(frame))
        users: dict[tuple[Value, str], list[Task]] = {}
        for task in tasks:
            for value, kind in dict.fromkeys(self._used(frame, task)):
                if not self._is_made_inside(frame, task.loop, value):
                    users.setdefault((value, kind), []).append(task)
        for (value, kind), found in users.items():
            if len({task.work for task in found}) > 1 or any(task.loop >= 0 for task in found):
                yield Shared(value, kind, tuple(found))

    # Tasks.

    def _tasks(self, frame: Frame) -> Iterator[Task]:
        nodes = frame.function.facts.nodes
        seen: set[int] = set()
        for site in self._program.sites(frame):
            if site.callee is not None or site.node in seen or site.use == "decorator" or nodes[site.node][0] != "call":
                continue
            if not {"concurrent", "spawn"} & site.target.function.markers.keys() or not self._runs(site.target.function):
                continue
            seen.add(site.node)
            loop = next((index for index, _ in self._program.loops(frame, site.block)), -1)
            given = [part if isinstance(part, int) else part[1] for part in nodes[site.node][2]] + [part for _, part in nodes[site.node][3]]
            if "detached" in site.target.function.markers or self._takes_function(frame, given):
                yield Task(site, site.node, loop)
                continue
            for part in given:
                for work, inner in _works(frame, part):
                    yield Task(site, work, inner if inner >= 0 else loop)

    @staticmethod
    def _runs(function: FunctionInfo) -> bool:
        """Whether a function of a library takes work to run."""
        parent = function.parent
        for parameter in function.facts.parameters:
            node = parent.facts.nodes[parameter.annotation] if parent is not None and parameter.annotation >= 0 else ("",)
            if node[0] == "sub" and parent is not None:
                node = parent.facts.nodes[node[1]]
            if node[-1] == "Runs":
                return True
        return False

    def _takes_function(self, frame: Frame, given: list[int]) -> bool:
        """Whether work is given as a function and its arguments: `group.start_soon(work, session)`."""
        return bool(given) and any(isinstance(value, FunctionValue) for value in self._program.evaluator.eval(frame, given[0]))

    # What they use.

    def _used(self, frame: Frame, task: Task) -> Iterator[tuple[Value, str]]:
        nodes = frame.function.facts.nodes
        evaluator = self._program.evaluator
        for site in self._program.sites(frame):
            if site.node != task.work or site.callee is None:
                continue
            using = self._uses(site.callee, 0)
            if not using:
                continue
            _, _, args, kwargs = nodes[task.work]
            parts = [part if isinstance(part, int) else part[1] for part in args] + [part for _, part in kwargs]
            for part in parts:
                for value in evaluator.eval(frame, part):
                    if self._is_exclusive(value) and isinstance(value, Instance):
                        yield value, value.cls.name
            for given in self._given.get(site.callee, ()):
                if isinstance(given.origin, Hole) and given.origin.function is frame.function:
                    yield given, given.cls.name
            receiver = site.receiver
            if isinstance(receiver, Instance) and receiver.origin is not None and not self._is_exclusive(receiver):
                for kind in sorted(using):
                    if kind.startswith("self."):
                        yield receiver, kind[5:]

    def _uses(self, frame: Frame, depth: int) -> frozenset[str]:
        """The classes of objects for one task that a function works with, those that its own object holds as `self.<class>`."""
        known = self._using.get(frame)
        if known is not None:
            return known
        self._using[frame] = frozenset()
        found: set[str] = set()
        given: dict[Instance, None] = {}
        contexts = self._program.contexts
        locked = [held for held in contexts.held(frame) if held.kind == "lock"]
        for site in contexts.live(frame):
            if any(contexts.contains(held, site.block) for held in locked):
                continue
            receiver = site.receiver
            if site.callee is None:
                if isinstance(receiver, Instance) and self._is_exclusive(receiver) and _works_with(site):
                    found.add(f"self.{receiver.cls.name}" if self._is_own(frame, receiver) else receiver.cls.name)
                    given[receiver] = None
            elif depth < _FAR:
                inner = self._uses(site.callee, depth + 1)
                given.update(dict.fromkeys(self._given.get(site.callee, ())))
                own = _is_self(frame, receiver)
                found |= {name if own or not name.startswith("self.") else name[5:] for name in inner}
        self._using[frame] = frozenset(found)
        self._given[frame] = tuple(given)
        return self._using[frame]

    def _is_exclusive(self, value: Value | None) -> bool:
        return isinstance(value, Instance) and any(
            "exclusive" in parent.cls.markers for parent in self._program.evaluator.linear(value.cls)[0]
        )

    @staticmethod
    def _is_own(frame: Frame, value: Instance) -> bool:
        """Whether an object was given to the one whose method this is, or made by its constructor."""
        owner = frame.function.owner
        origin = value.origin
        if owner is None:
            return False
        if isinstance(origin, AttributeOrigin):
            return _is_self(frame, origin.base)
        if isinstance(origin, Hole):
            return origin.function.name == "__init__"
        return isinstance(origin, CallOrigin) and origin.site[0].name == "__init__" and origin.site[0].owner is owner

    @staticmethod
    def _is_made_inside(frame: Frame, loop: int, value: Value) -> bool:
        """Whether each turn of the loop has an object of its own, or where it comes from is not known."""
        root: Value | None = value
        while isinstance(root, Instance) and isinstance(root.origin, AttributeOrigin):
            root = root.origin.base
        if not isinstance(root, Instance) or root.origin is None:
            return True
        if isinstance(root.origin, Hole):
            return False
        if not isinstance(root.origin, CallOrigin):
            return True
        function, node = root.origin.site
        if function is not frame.function:
            return function.index != 0
        block = call_block(frame, node)
        return block < 0 or (loop >= 0 and is_inside(frame, block, loop))


def _works(frame: Frame, index: int, loop: int = -1, depth: int = 0) -> Iterator[tuple[int, int]]:
    """The calls that make the coroutines in an expression, each with the loop or comprehension that repeats it."""
    facts = frame.function.facts
    node = facts.nodes[index]
    if depth > 8:
        return
    if node[0] == "call":
        yield index, loop
    elif node[0] in ("list", "tuple", "set", "union"):
        for part in node[1]:
            if isinstance(part, int):
                yield from _works(frame, part, loop, depth + 1)
    elif node[0] == "comp":
        yield from _works(frame, node[2], node[3], depth + 1)
    elif node[0] == "grown":
        yield from _works(frame, node[1], loop, depth + 1)
        if node[3] >= 0 and facts.nodes[node[3]][0] == "call":
            block = call_block(frame, node[3])
            inner = next((around for around, _ in Program.loops(frame, block)), -1) if block >= 0 else -1
            yield node[3], inner if inner >= 0 else loop
    elif node[0] in ("typed", "truthy", "not-none") and node[1] >= 0:
        yield from _works(frame, node[1], loop, depth + 1)


def _is_self(frame: Frame, value: Value | None) -> bool:
    parameters = frame.function.facts.parameters
    if not isinstance(value, (Instance, ClassValue)) or not parameters or frame.function.owner is None:
        return False
    origin = value.origin if isinstance(value, Instance) else None
    return isinstance(origin, Hole) and origin.function is frame.function and origin.name == parameters[0].name


def _works_with(site: Site) -> bool:
    """Whether a call does something with its object that takes time."""
    return site.target.function.facts.is_async or "blocking" in site.target.function.markers

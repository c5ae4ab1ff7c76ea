"""What holds while code runs: an open transaction, a held lock. Callees inherit it until something ends it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ..facts import Mark
from ..stub import Effect
from .frames import Frame, Reached, Site
from .symbols import FunctionInfo
from .values import CallOrigin, ClassValue, FunctionValue, Instance, Value

if TYPE_CHECKING:
    from .program import Program

#: Words of library models that end a context for the functions given to the call: these run later, or in another thread or task.
_ENDS = frozenset({"after_commit", "detached", "spawn"})
#: Decorators of the standard library that make a context manager of a generator.
_GENERATED = ("contextmanager", "asynccontextmanager")
#: How far away, in calls, what a context reaches is looked for, and in how many functions.
_FAR = 6
_FRAMES = 300
#: How deep context managers of the project are made of each other.
_NESTED = 4


class Held(NamedTuple):
    """A stretch of a function in which something is held.

    Attributes:
        kind: "transaction" or "lock".
        frame, block: Where: the block and all below it, 0 for the whole function.
        mark: What opens it: the header of the `with`, or the decorated function.
        name: What opens it, for people: `atomic`, `session_scope`.
        manager: The lock, or the object that opens the transaction; None where that is not known.
        opened: Whether it holds from the start. A context manager of the project that commits at its end holds a transaction only from the
            first statement on.
        opener: The function of a library that opens the transaction; None for a lock and where the project's own code commits.
    """

    kind: str
    frame: Frame
    block: int
    mark: Mark
    name: str
    manager: Value | None
    opened: bool = True
    opener: FunctionInfo | None = None


class _Opened(NamedTuple):
    """What entering something holds; the fields are those of `Held`."""

    kind: str
    name: str
    manager: Value | None = None
    opened: bool = True
    opener: FunctionInfo | None = None


class Contexts:
    """Finds what is held, and what is done meanwhile."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._evaluator = program.evaluator
        self._live: dict[Frame, tuple[Site, ...]] = {}
        self._held: dict[Frame, tuple[Held, ...]] = {}

    def held(self, frame: Frame) -> tuple[Held, ...]:
        """What a function holds in some stretch of its body, by itself or through a decorator; outermost first."""
        found = self._held.get(frame)
        if found is None:
            self._held[frame] = ()
            found = self._held[frame] = tuple(self._find(frame, 0))
        return found

    def inside(self, held: Held) -> Iterator[Site]:
        """The sites that run while something is held."""
        for site in self.live(held.frame):
            if self.contains(held, site.block):
                yield site

    @staticmethod
    def contains(held: Held, block: int) -> bool:
        """Whether a block of the same function lies in the stretch."""
        blocks = held.frame.function.facts.blocks
        while block >= 0:
            if block == held.block:
                return True
            block = blocks[block].parent
        return False

    # What runs in the same context.

    def live(self, frame: Frame) -> tuple[Site, ...]:
        """The sites of a function that run in its own context: not what runs after the commit, in another task or in another thread."""
        found = self._live.get(frame)
        if found is None:
            sites = self._program.sites(frame)
            ended = set(self._ended(frame, sites))
            outside = self._outside(frame, sites)
            found = self._live[frame] = tuple(
                site
                for site in sites
                if site.use != "decorator"
                and (site.node not in ended or (site.callee is None and _ENDS & site.target.function.markers.keys()))
                and not (outside and self._is_outside(frame, site, outside))
            )
        return found

    @staticmethod
    def _ended(frame: Frame, sites: tuple[Site, ...]) -> Iterator[int]:
        """The nodes of calls whose arguments end the context, and of coroutines among these arguments or those of the project's functions:
        who knows what these do with them."""
        nodes = frame.function.facts.nodes
        coroutines = {site.node for site in sites if site.kind == "call" and site.target.function.facts.is_async and site.use == "used"}
        for site in sites:
            if nodes[site.node][0] != "call":
                continue
            ends = site.callee is None and bool(_ENDS & site.target.function.markers.keys())
            if ends:
                yield site.node
            if ends or site.callee is not None:
                _, _, args, kwargs = nodes[site.node]
                given = [part for part in args if isinstance(part, int)] + [part for _, part in kwargs]
                yield from (part for part in given if part in coroutines)

    @staticmethod
    def _outside(frame: Frame, sites: tuple[Site, ...]) -> frozenset[int]:
        """The conditions (`if` blocks and their `else`) one side of which waits for the commit: the other side runs where there is none."""
        blocks = frame.function.facts.blocks
        found: set[int] = set()
        for site in sites:
            if site.callee is None and "after_commit" in site.target.function.markers:
                block = site.block
                while block >= 0:
                    if blocks[block].kind in ("if", "else"):
                        found.add(block)
                    block = blocks[block].parent
        return frozenset(found)

    @staticmethod
    def _is_outside(frame: Frame, site: Site, conditions: frozenset[int]) -> bool:
        blocks = frame.function.facts.blocks
        around = []
        block = site.block
        while block >= 0:
            around.append(block)
            block = blocks[block].parent
        for condition in conditions:
            if condition in around:
                continue
            other = blocks[condition]
            if any(index == other.partner or blocks[index].partner == condition for index in around):
                return True
            if not other.falls and other.parent in around and blocks[condition].mark.line < site.mark.line:
                return True
        return False

    # What it leads to.

    def reached(self, site: Site, *effects: Effect) -> Iterator[Reached]:
        """The sites with any of these effects to which a site leads in its own context, nearest first, each with the shortest chain."""
        wanted = frozenset(effects)
        known = self._program.effects
        if site.callee is None:
            if wanted & known.of(site.target.function):
                yield Reached(site, (site,))
            return
        modules = self._evaluator.modules
        leading = [known.leading(effect, modules) for effect in effects]
        if not any(site.callee in frames for frames in leading):
            return
        queue: deque[tuple[Frame, tuple[Site, ...]]] = deque([(site.callee, (site,))])
        seen = {site.callee}
        while queue and len(seen) < _FRAMES:
            frame, chain = queue.popleft()
            for inner in self.live(frame):
                if inner.callee is None:
                    if wanted & known.of(inner.target.function):
                        yield Reached(inner, (*chain, inner))
                elif inner.callee not in seen and len(chain) < _FAR and any(inner.callee in frames for frames in leading):
                    seen.add(inner.callee)
                    queue.append((inner.callee, (*chain, inner)))

    # What is held.

    def _find(self, frame: Frame, depth: int) -> Iterator[Held]:
        facts = frame.function.facts
        yield from self._decorated(frame, depth)
        for index, block in enumerate(facts.blocks):
            if block.kind == "with":
                for node in block.nodes:
                    found = self._entered(frame, node, depth)
                    if found is not None:
                        yield Held(found.kind, frame, index, block.mark, found.name, found.manager, found.opened, found.opener)

    def _decorated(self, frame: Frame, depth: int) -> Iterator[Held]:
        function = frame.function
        if function.parent is None:
            return
        outer = self._evaluator.generic(function.parent)
        for decorator in function.facts.decorators:
            for node in self._transactional(function.parent, decorator):
                found = next((held for value in self._evaluator.eval(outer, node) if (held := self._opens(value, depth))), None)
                if found is not None and found.kind == "transaction":
                    yield Held(found.kind, frame, 0, function.facts.mark, found.name, None, found.opened, found.opener)

    @staticmethod
    def _transactional(parent: FunctionInfo, decorator: int) -> Iterator[int]:
        """The nodes of a decorator that may name what opens something: itself, what it calls, or what is given to it
        (`method_decorator(atomic)`)."""
        node = parent.facts.nodes[decorator]
        if node[0] != "call":
            yield decorator
            return
        yield node[1]
        yield from (part for part in node[2] if isinstance(part, int))

    def _entered(self, frame: Frame, node: int, depth: int) -> _Opened | None:
        """What `with node` holds."""
        for value in self._evaluator.eval(frame, node):
            origin = value.origin if isinstance(value, Instance) else None
            if isinstance(origin, CallOrigin):
                found = self._opens(origin.target, depth)
                if found is not None:
                    receiver = origin.target.receiver if isinstance(origin.target, FunctionValue) else None
                    return found._replace(manager=receiver or value)
            if isinstance(value, Instance):
                held = self._of_object(value)
                if held is not None:
                    return held
        expression = frame.function.facts.nodes[node]
        if expression[0] == "call":
            for callee in self._evaluator.eval(frame, expression[1]):
                found = self._opens(callee, depth)
                if found is not None:
                    return found
        return None

    def _opens(self, target: Value, depth: int) -> _Opened | None:
        """What calling a function and entering the result holds."""
        if not isinstance(target, FunctionValue):
            return None
        function = target.function
        if function.stub:
            return _Opened("transaction", function.name, opener=function) if "transaction" in function.markers else None
        if depth < _NESTED and function.facts.is_generator and function.decorated(*_GENERATED):
            return self.around_yield(function)
        return None

    def around_yield(self, function: FunctionInfo) -> _Opened | None:
        """What a generator of the project holds while it has yielded."""
        frame = self._evaluator.generic(function)
        facts = function.facts
        for jump in facts.jumps:
            if jump.kind != "yield":
                continue
            for held in self.held(frame):
                if self.contains(held, jump.block):
                    return _Opened(held.kind, function.name, held.manager, held.opened, held.opener)
            after = {call.node for call in facts.calls[jump.at :]}
            for site in self._program.sites(frame):
                if site.kind == "call" and site.node in after and self._commits(site, after):
                    return _Opened("transaction", function.name, opened=False)
        return None

    def _of_object(self, value: Instance) -> _Opened | None:
        """What entering an object holds: a lock, or a unit of work of the project, which commits when it is left."""
        for name in ("__enter__", "__aenter__"):
            method = self._evaluator.method(value, name)
            if method is None:
                continue
            if method.function.stub:
                if Effect.LOCK in self._program.effects.of(method.function):
                    return _Opened("lock", _shown(value), value)
                if "transaction" in method.function.markers:
                    return _Opened("transaction", value.cls.name, value, opened=False, opener=method.function)
                return None
            leave = self._evaluator.method(value, name.replace("enter", "exit"))
            if leave is not None and not leave.function.stub:
                sites = self.live(self._evaluator.generic(leave.function))
                own = {site.node for site in sites}
                if any(self._commits(site, own) for site in sites):
                    return _Opened("transaction", value.cls.name, value, opened=False)
        return None

    def _commits(self, site: Site, own: set[int]) -> bool:
        """Whether a call commits what was there before: not a session that was made by one of the calls `own` of the same function."""
        receiver = site.receiver
        if not isinstance(receiver, Instance) or next(self.reached(site, Effect.COMMIT), None) is None:
            return False
        origin = receiver.origin
        return not isinstance(origin, CallOrigin) or origin.site[0] is not site.function or origin.site[1] not in own


def _shown(value: Instance) -> str:
    origin = value.origin
    if isinstance(origin, CallOrigin) and isinstance(origin.target, ClassValue):
        return origin.target.cls.name
    return value.cls.name

"""What runs on a request's thread, or on the event loop: when that waits, more than itself stands still."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backlint import Effect, Frame, FunctionInfo, Program, Site

from .branches import Settings, passed, taken

#: How many calls away from a handler a wait is looked for.
_DEPTH = 8
#: How many settings of one frame are told apart.
_VARIANTS = 4
#: Entry points while which nobody is served, or nobody else.
_ALONE = frozenset({"command", "main", "startup"})


@dataclass(frozen=True)
class Held:
    """How a frame is reached by what must not stand still.

    Attributes:
        entry: The request handler, or the coroutine function, from which it is reached.
        request: Whether `entry` is a request handler.
        chain: The calls that lead there, empty for the entry itself.
        settings: What the last call says of parameters on which branches depend.
        threaded: Whether it runs in a thread for whose end the request waits (`await to_thread(f)`).
    """

    entry: FunctionInfo
    request: bool
    chain: tuple[Site, ...] = ()
    settings: Settings = ()
    threaded: bool = False

    @property
    def on_loop(self) -> bool:
        """Whether the frame runs on the event loop."""
        return not self.threaded and (self.entry.facts.is_async or any(site.target.function.facts.is_async for site in self.chain))


def held(program: Program) -> list[tuple[Frame, Held]]:
    """The frames that run on a request's thread or on an event loop with others, each with the shortest way there.

    What is handed to another thread, process or task, and what runs in a program of its own or before the first request, is not among
    them. A frame that is reached with other settings may run other branches, and is there once for each.
    """
    entries = program.entries()
    found: dict[tuple[Frame, Settings], Held] = {}
    _spread(program, (Held(entry.function, True) for entry in entries if entry.kind == "route"), found)
    alone = _alone(program, {entry.function: entry.kind for entry in entries})
    served = {frame.function for frame, _ in found}
    coroutines = (function for function in program.running() if function.facts.is_async and function not in alone | served)
    _spread(program, (Held(function, False) for function in coroutines if not program.is_tool(function.module)), found)
    return [(frame, reached) for (frame, _), reached in found.items()]


def _spread(program: Program, starts: Iterable[Held], found: dict[tuple[Frame, Settings], Held]) -> None:
    queue = deque((program.generic(held.entry), held) for held in starts)
    found.update({(frame, held.settings): held for frame, held in queue})
    variants = Counter(frame for frame, _ in found)
    while queue:
        frame, reached = queue.popleft()
        if len(reached.chain) < _DEPTH:
            awaited = awaited_threads(program, frame) if reached.request else frozenset()
            for callee, site in _calls(program, frame, awaited):
                if not taken(frame, site.block, reached.settings):
                    continue
                settings = passed(program, site, reached.settings)
                if (callee, settings) not in found and variants[callee] < _VARIANTS:
                    variants[callee] += 1
                    threaded = reached.threaded or site.node in awaited
                    further = Held(reached.entry, reached.request, (*reached.chain, site), settings, threaded)
                    found[callee, settings] = further
                    queue.append((callee, further))


def _calls(program: Program, frame: Frame, awaited: frozenset[int]) -> Iterator[tuple[Frame, Site]]:
    """The functions of the project that run in the same thread and task, or in a thread for whose end that waits."""
    away = handed_over(program, frame) - awaited
    for site in program.sites(frame):
        if site.callee is not None and site.node not in away and site.use != "decorator":
            yield site.callee, site


def awaited_threads(program: Program, frame: Frame) -> frozenset[int]:
    """The nodes of calls in a frame that run a function in a thread and are awaited on the spot."""
    return frozenset(
        site.node
        for site in program.sites(frame)
        if site.callee is None
        and site.use == "awaited"
        and "detached" in site.target.function.markers
        and Effect.SPAWN not in program.effects_of(site.target)
    )


def handed_over(program: Program, frame: Frame) -> frozenset[int]:
    """The nodes of calls in a frame whose functions run in another thread, process or task: what `submit(f)` and
    `create_task(work())` are given."""
    found: set[int] = set()
    nodes = frame.function.facts.nodes
    for site in program.sites(frame):
        if site.callee is None and site.kind == "call":
            detached = "detached" in site.target.function.markers
            if detached or Effect.SPAWN in program.effects_of(site.target):
                node = nodes[site.node]
                found.add(site.node)
                if node[0] == "call":
                    found.update(part for part in node[2] if isinstance(part, int))
                    found.update(part for _, part in node[3])
    return frozenset(found)


def _alone(program: Program, kinds: dict[FunctionInfo, str]) -> frozenset[FunctionInfo]:
    """The functions that only commands, programs of their own and what runs before the first request lead to."""
    reached: dict[FunctionInfo, bool] = {}
    for alone in (True, False):
        queue = deque(function for function, kind in kinds.items() if (kind in _ALONE) is alone)
        while queue:
            function = queue.popleft()
            if reached.get(function) is not alone:
                reached[function] = alone
                frame = program.generic(function)
                away = handed_over(program, frame) if alone else frozenset()
                queue.extend(site.target.function for site in program.sites(frame) if site.callee is not None and site.node not in away)
    return frozenset(function for function, alone in reached.items() if alone)

"""Requests to other machines that run once for each item of a loop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, Program, Reached, Site
from backlint.link.values import ClassValue, Const, Instance

from .branches import is_ruled_out
from .handed import EACH, Handed, holds
from .kept import is_collected
from .loops import is_inside
from .memo import is_remembered
from .repeated import Repeated

_FAR = 4
#: Effects of calls that other rules look at, or that are meant to happen one by one.
_OTHERS = frozenset({Effect.QUERY, Effect.WRITE, Effect.COMMIT, Effect.LOCK, Effect.RECEIVE, Effect.SLEEP, Effect.WAIT})
#: How the names of methods begin that ask for something and change nothing.
_READS = ("get", "head", "read", "fetch", "retrieve", "describe", "lookup", "search", "query", "find", "batch_get")
#: Part of the names of functions that get something large, which nobody wants to have all at once.
_GETS_WHOLE = "download"
_WRAPPED = ("typed", "truthy", "not-none", "unpack", "await")
_PLACES = ("url", "uri", "endpoint", "path")
_JOINING = ("format", "join", "joinpath", "rstrip", "strip", "removesuffix", "replace")


class Sent(NamedTuple):
    """A request that is sent once a turn.

    Attributes:
        reached: The request and the chain that leads to it.
        method: The method as it is called.
        batch: The method that does it for many items, "" where none is known.
        together: The requests run side by side.
    """

    reached: Reached
    method: str
    batch: str
    together: bool


class Remote:
    """Finds requests that are sent once a turn of a loop.

    Args:
        most: Loops that run at most this often do not count.
    """

    def __init__(self, program: Program, most: int) -> None:
        self._program = program
        self._repeated = Repeated(program, most)
        self._handed = Handed(program)

    def loops(self, frame: Frame, site: Site) -> Iterator[int]:
        """The loops around a site that ask for each item: not those that count, read a stream, or look for the first that fits."""
        for loop in self._repeated.loops(frame, site):
            if loop == EACH or not (self._counts(frame, loop) or self._streams(frame, loop) or self._searches(frame, loop)):
                yield loop

    def sent(self, frame: Frame, loop: int, site: Site) -> Iterator[Sent]:
        """The requests to which a site leads once a turn, nearest first."""
        if site.shown or (loop != EACH and not self._handed.turn(frame, loop).changes(site.node)):
            return
        seen: set[object] = set()
        for effect in (Effect.NETWORK, Effect.CACHE):
            for reached in self._program.reached(site, effect):
                last = reached.site
                if (last.frame, last.node) in seen or last.kind != "call":
                    continue
                seen.add((last.frame, last.node))
                if len(reached.chain) > _FAR or is_ruled_out(self._program, reached) or is_remembered(reached, loop):
                    continue
                if any(next(self._repeated.loops(link.frame, link), None) is not None for link in reached.chain[1:]):
                    continue
                if any(_is_conditional(link) or _is_answer(link) for link in reached.chain[1:]):
                    continue  # it may not be sent at all
                if any(_GETS_WHOLE in link.target.function.name for link in reached.chain) or self._is_uncertain(reached):
                    continue
                if any("inert" in link.target.function.markers for link in reached.chain):
                    continue
                found = self._judged(frame, loop, reached)
                if found is not None:
                    yield found

    def _judged(self, frame: Frame, loop: int, reached: Reached) -> Sent | None:
        last = reached.site
        if self._program.effects_of(last.target) & _OTHERS or is_collected(self._program, last):
            return None
        nodes = last.function.facts.nodes
        node = nodes[last.node]
        if node[0] != "call":
            return None
        callee = nodes[node[1]]
        method = callee[2] if callee[0] == "attr" else last.target.function.name
        known = self._batch(last, method)
        if known == "" or (known is None and not _reads(last, method)):
            return None
        given = [part for part in node[2] if isinstance(part, int)] + [value for name, value in node[3] if name is not None]
        if not given:
            return None
        address = next((value for name, value in node[3] if name in _PLACES), -1)
        first = last.target.function.facts.parameters
        takes = any(parameter.name in _PLACES for parameter in first)
        if address < 0 and takes and node[2] and isinstance(node[2][0], int):
            names = [parameter.name for parameter in first if parameter.name not in ("self", "method")]
            position = 1 if len(node[2]) > 1 and any(parameter.name == "method" for parameter in first) else 0
            if names and names[0] in _PLACES and isinstance(node[2][position], int):
                address = node[2][position]
        if address >= 0 and self._handed.varies(frame, loop, reached.chain, len(reached.chain) - 1, self._leading(last.frame, address)):
            return None  # each goes to a place of its own
        if callee[0] == "attr" and self._handed.varies(frame, loop, reached.chain, len(reached.chain) - 1, callee[1]):
            return None  # each item has a client of its own
        keyed = bool(known) and known != method and node[2] and self._writes_key(last)
        asked = given[:1] if keyed else given
        if keyed and (reached.chain[0].use == "used" or self._computes(last, given[1:])):
            return None
        if known and len(reached.chain) > 1 and self._saves(reached.chain[0]):
            return None
        if not any(self._handed.varies(frame, loop, reached.chain, len(reached.chain) - 1, part, deep=True) for part in asked):
            return None  # the same each time: a poll, a counter
        return Sent(reached, method, known or "", self._is_together(frame, loop, reached.chain[0]))

    def _writes_key(self, site: Site) -> bool:
        """Whether a call stores something under its first argument."""
        function = site.target.function
        first = next((parameter for parameter in function.facts.parameters if parameter.name != "self"), None)
        if first is None or first.annotation < 0 or function.parent is None:
            return False
        return self._program.evaluator.role(function.parent, first.annotation) == ("Key", ("write",))

    def _computes(self, site: Site, values: list[int]) -> bool:
        """Whether what is stored is the result of a function of the project: then that is the work."""
        nodes = site.function.facts.nodes
        called = {one.node for one in self._program.sites(site.frame) if one.callee is not None}
        return any(holds(nodes, value, node) for value in values for node in called)

    def _saves(self, site: Site) -> bool:
        """Whether a call writes to the database, too: then its rows are what counts."""
        return next(self._program.reached(site, Effect.WRITE), None) is not None

    def _is_uncertain(self, reached: Reached) -> bool:
        """Whether a call on the way may as well run another function."""
        for link in reached.chain:
            others = (site for site in self._program.sites(link.frame) if site.node == link.node and site.kind == link.kind)
            if len({site.target.function.path for site in others if site.per_item == link.per_item}) > 1:
                return True
        nodes = reached.site.function.facts.nodes
        callee = nodes[nodes[reached.site.node][1]] if nodes[reached.site.node][0] == "call" else ("unknown",)
        held = self._program.evaluator.eval(reached.site.frame, callee[1]) if callee[0] == "attr" else ()
        return len({value.cls for value in held if isinstance(value, Instance)}) > 1

    def _leading(self, frame: Frame, index: int) -> int:
        """The part of an address that says where it leads."""
        nodes = frame.function.facts.nodes
        for _ in range(10):
            node = nodes[index]
            if node[0] == "format" and node[1]:
                first = nodes[node[1][0]]
                bare = first[0] == "const" and isinstance(first[1], str) and first[1].rstrip("/").endswith(":") and len(node[1]) > 1
                index = node[1][1] if bare else node[1][0]
            elif node[0] == "binary":
                index = node[2]
            elif node[0] == "call":
                callee = nodes[node[1]]
                if callee[0] == "attr" and callee[2] in _JOINING:
                    index = callee[1]
                elif node[2] and isinstance(node[2][0], int):
                    index = node[2][0]
                else:
                    return index
            elif node[0] in _WRAPPED and node[1] >= 0:
                index = node[1]
            else:
                return index
        return index

    # Loops.

    @staticmethod
    def _counts(frame: Frame, loop: int) -> bool:
        """Whether a loop goes over numbers: pages, attempts."""
        nodes = frame.function.facts.nodes
        head = nodes[frame.function.facts.blocks[loop].nodes[0]]
        if head[0] != "call":
            return False
        callee = nodes[head[1]]
        return callee == ("name", "range") or (callee[0] in ("attr", "import") and callee[-1] in ("count", "trange"))

    def _streams(self, frame: Frame, loop: int) -> bool:
        """Whether a loop takes what comes in, one after the other: there is no list that could be asked for at once."""
        block = frame.function.facts.blocks[loop]
        if block.is_async and block.kind == "for":
            return True
        return any(
            site.block in (loop, block.parent) and site.node == block.nodes[0] and site.kind == "iterate"
            and self._program.effects_of(site.target) & {Effect.RECEIVE, Effect.NETWORK}
            for site in self._program.sites(frame)
            if site.callee is None
        )  # fmt: skip

    def _searches(self, frame: Frame, loop: int) -> bool:
        """Whether a loop ends as soon as something was found, or pauses between its turns."""
        facts = frame.function.facts
        if facts.blocks[loop].kind != "for":
            return False
        if any(jump.kind in ("break", "return") and is_inside(frame, jump.block, loop) for jump in facts.jumps):
            return True
        return any(
            Effect.SLEEP in self._program.effects_of(site.target)
            for site in self._program.sites(frame)
            if site.callee is None and is_inside(frame, site.block, loop)
        )

    # Calls.

    def _batch(self, site: Site, method: str) -> str | None:
        """The method that does for many items what a call does for one; "" where it is not about items, None where nothing is said."""
        nodes = site.function.facts.nodes
        callee = nodes[nodes[site.node][1]]
        held = self._program.evaluator.eval(site.frame, callee[1]) if callee[0] == "attr" else ()
        for value in (*held, site.receiver):
            if not isinstance(value, (Instance, ClassValue)):
                continue
            for parent in self._program.evaluator.linear(value.cls)[0]:
                marker = parent.cls.markers.get("batched")
                if marker is None:
                    continue
                told: dict[object, object] = dict(part for part in marker if isinstance(part, tuple))
                if method in told:
                    return str(told[method])
                return next((str(part) for part in marker if isinstance(part, str) and part), None)
        return None

    def _is_together(self, frame: Frame, loop: int, site: Site) -> bool:
        """Whether the turns run side by side."""
        if loop == EACH:
            return True
        facts = frame.function.facts
        if facts.blocks[loop].kind == "comp" and facts.is_async and site.use != "awaited":
            return not any(node[0] == "await" and node[1] == site.node for node in facts.nodes)
        node = facts.nodes[site.node]
        for value in self._program.evaluator.eval(frame, node[1]) if node[0] == "call" else ():
            function = getattr(value, "function", None)
            if function is not None and function.stub and {"concurrent", "spawn", "detached"} & set(function.markers):
                return site.target.function is not function
        return False


def _is_conditional(site: Site) -> bool:
    """Whether a function sends a request only sometimes."""
    facts = site.function.facts
    index = site.block
    while index >= 0:
        if facts.blocks[index].kind in ("if", "else", "except", "case", "while"):
            return True
        index = facts.blocks[index].parent
    return any(jump.kind == "return" and jump.mark.line < site.mark.line for jump in facts.jumps)


def _is_answer(site: Site) -> bool:
    """Whether what a call gives is an answer that spares the work after it: `if (known := cache.get(key)) is not None: return known`."""
    facts = site.function.facts
    return any(block.kind == "if" and block.nodes and holds(facts.nodes, block.nodes[0], site.node) for block in facts.blocks)


def _reads(site: Site, method: str) -> bool:
    """Whether a request asks for something and changes nothing."""
    if Effect.PUBLISH in _effects(site):
        return False
    if site.target.function.facts.parameters and site.arguments is not None and method == "request":
        given = site.arguments.positional[0] if site.arguments.positional else site.arguments.keyword("method") or ()
        return any(isinstance(value, Const) and str(value.value).upper() in ("GET", "HEAD") for value in given)
    return method.lstrip("_a").startswith(_READS) or method.startswith(_READS)


def _effects(site: Site) -> set[Effect]:
    return {effect for effect in Effect if effect.value in site.target.function.markers}

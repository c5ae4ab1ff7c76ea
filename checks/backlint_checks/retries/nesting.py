"""Retries around retries."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Effect
from backlint.finding import Position
from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.symbols import FunctionInfo
from backlint.link.values import ClassValue

from .clients import own_retry
from .failures import AMBIGUOUS
from .regions import Region, regions
from .twice import caught

#: How far, in calls, the next retry may be, how many functions are looked at, and how deep retries are nested.
_FAR = 6
_FUNCTIONS = 200
_LAYERS = 4
_ANY = frozenset({"Exception", "BaseException"})


@dataclass(frozen=True)
class Layer:
    """One of several retries around each other.

    Attributes:
        function, position: Where it stands.
        name: What retries, for people.
        count: How many attempts, infinite for no end, None where it is not known.
        given: Whether the project asks for it; else it is a library's default.
        failures: After which exceptions it tries again, None where that is not known.
        package: For a client of a library: a function of that library.
        chain: The calls that lead to the next layer.
    """

    function: FunctionInfo
    position: Position
    name: str
    count: float | None
    given: bool
    failures: frozenset[str] | None
    package: FunctionInfo | None = None
    chain: tuple[Site, ...] = ()

    @property
    def least(self) -> float:
        """The fewest attempts that it may make."""
        return 2 if self.count is None else self.count

    @property
    def shown(self) -> str:
        """Its factor in the product."""
        return "n" if self.count is None else f"{self.count:g}"

    @property
    def times(self) -> str:
        """How often it tries, in words."""
        return "several times" if self.count is None else f"{self.count:g} times"


class Nesting:
    """Finds retries around retries."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._regions: dict[FunctionInfo, list[Region]] = {}

    def of(self, function: FunctionInfo) -> Iterator[tuple[Layer, ...]]:
        """For each retry of a function with another one inside: the layers with the largest product, outermost first."""
        for region in self._once(function):
            found = self._inside(region, _LAYERS, frozenset({function}))
            if found is not None:
                yield found

    def _once(self, function: FunctionInfo) -> list[Region]:
        """The regions of a function that may try more than once. One without an end is a defect of its own: nothing is multiplied."""
        found = self._regions.get(function)
        if found is None:
            found = [region for region in regions(self._program, function) if region.count is None or 1 < region.count < math.inf]
            self._regions[function] = found
        return found

    def _inside(self, region: Region, depth: int, seen: frozenset[FunctionInfo]) -> tuple[Layer, ...] | None:
        """A region with what retries inside of it; None where nothing does."""
        best: tuple[Layer, ...] | None = None
        for chain, inner in self._reached(region, seen, depth):
            if not _passed_on(self._program, region.failures, inner[0]):
                continue
            layers = (_layer(self._program, region, chain), *inner)
            if best is None or _product(layers) > _product(best):
                best = layers
        return best

    def _reached(self, region: Region, seen: frozenset[FunctionInfo], depth: int) -> Iterator[tuple[tuple[Site, ...], tuple[Layer, ...]]]:
        """The next retries on the ways from a region, each with the calls that lead there."""
        if not depth:
            return
        program = self._program
        frame = program.generic(region.function)
        covered: set[int] = set()
        if region.whole:
            for found in self._once(region.function):
                if not found.whole:
                    covered |= {id(site) for site in found.sites}
                    yield (), self._inside(found, depth - 1, seen) or (_layer(program, found),)
        visited: set[Frame] = set()
        queue: deque[tuple[Site, tuple[Site, ...]]] = deque(
            (site, (site,)) for site in region.sites if site.use != "decorator" and id(site) not in covered
        )
        while queue and len(visited) < _FUNCTIONS:
            site, chain = queue.popleft()
            if caught(chain[-1:], frame, region.root):
                continue
            if site.callee is None:
                layer = self._client(site)
                if layer is not None:
                    yield chain, (layer,)
                continue
            target = site.callee.function
            if target in seen or site.callee in visited or len(chain) > _FAR:
                continue
            visited.add(site.callee)
            inner = self._once(target)
            for found in inner if not any(part.whole for part in inner) else [part for part in inner if part.whole][:1]:
                yield chain, self._inside(found, depth - 1, seen | {target}) or (_layer(program, found),)
            if not any(part.whole for part in inner):
                places = {(part.node, part.block) for found in inner for part in found.sites}
                for part in program.sites(site.callee):
                    if part.use != "decorator" and (part.node, part.block) not in places:
                        queue.append((part, (*chain, part)))

    def _client(self, site: Site) -> Layer | None:
        """What a call of a library repeats by itself."""
        program = self._program
        own = own_retry(program, site) if Effect.NETWORK in program.effects_of(site.target) else None
        if own is None or own.count is None or own.count <= 1:
            return None
        function, mark = site.function, site.mark
        if own.place is not None and not own.place[0].stub:
            function = own.place[0]
            mark = next((call.mark for call in function.facts.calls if call.node == own.place[1]), site.mark)
        return Layer(
            function, program.position(function.module.path, mark), f"`{own.name}`", own.count, own.given, None, site.target.function
        )


def _passed_on(program: Program, failures: frozenset[str] | None, inner: Layer) -> bool:
    """Whether what an inner retry raises in the end is a failure after which the outer one tries again."""
    if failures is None:
        return False
    if failures & _ANY or inner.package is None:
        return bool(failures & (inner.failures or failures) or failures & AMBIGUOUS)
    root = program.evaluator.module_value(inner.package.module.name.partition(".")[0], inner.package.module)
    found = (value for module in root for name in failures for value in program.evaluator.attribute(module, name))
    return any(isinstance(value, ClassValue) for value in found)


def _product(layers: tuple[Layer, ...]) -> float:
    return math.prod(layer.least for layer in layers)


def _layer(program: Program, region: Region, chain: tuple[Site, ...] = ()) -> Layer:
    name = f"`{region.name}`" if region.policy else "this loop" if not region.label else f"the loop around `{region.label}`"
    position = program.position(region.function.module.path, region.mark)
    return Layer(region.function, position, name, region.count, True, region.failures, chain=chain)

"""Circles among the modules and packages directly below one package."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..contract import Acyclic
from .edges import Edge
from .order import layered, upward, way

if TYPE_CHECKING:
    from .imports import ImportGraph

#: The imports by which one sibling depends on another.
_Steps = dict[tuple[str, str], list[Edge]]


@dataclass(frozen=True)
class Circle:
    """Siblings that depend on each other.

    Attributes:
        names: In the order of the circle; the first is the one to cut from the second.
        cut: The imports by which the first depends on the second. They are the fewest that a good order of the siblings leaves to cut.
        back: One import for each step from the second back to the first.
    """

    names: tuple[str, ...]
    cut: tuple[Edge, ...]
    back: tuple[Edge, ...]


def circles(graph: ImportGraph, contract: Acyclic, edges: Iterable[Edge]) -> Iterator[Circle]:
    """One circle for each dependency that must go so that none is left, for each container."""
    for steps in _containers(graph, contract, edges):
        weights = {step: len(found) for step, found in steps.items()}
        order = layered({name for step in steps for name in step}, weights)
        against = upward(order, weights)
        gone = set(against)
        following: dict[str, list[str]] = {}
        for source, target in sorted(steps):
            if (source, target) not in gone:
                following.setdefault(source, []).append(target)
        for source, target in against:
            names = (source, *way(target, source, following))
            back = tuple(steps[step][0] for step in itertools.pairwise(names[1:]))
            yield Circle(names[:-1], tuple(steps[source, target]), back)


def tied(graph: ImportGraph, contract: Acyclic, edges: Iterable[Edge], wanted: Collection[Edge]) -> bool:
    """Whether some of the imports `wanted` are part of a circle."""
    for steps in _containers(graph, contract, edges):
        following: dict[str, list[str]] = {}
        for source, target in steps:
            following.setdefault(source, []).append(target)
        for (source, target), found in steps.items():
            if any(edge in wanted for edge in found) and way(target, source, following):
                return True
    return False


def _containers(graph: ImportGraph, contract: Acyclic, edges: Iterable[Edge]) -> Iterator[_Steps]:
    """For each container, how the siblings in it depend on each other."""
    edges = tuple(edges)
    for container in dict.fromkeys(name for module in contract.containers for name in graph.names(module)):
        steps: _Steps = {}
        for edge in edges:
            source = child(container, edge.importer.name)
            target = child(container, edge.imported.name)
            if not target and edge.symbol and edge.home is not edge.imported:  # a name that a package above gives on
                target = child(container, edge.home.name)
            if source and target and source != target and edge.imported.source is not None and edge.loads:
                steps.setdefault((source, target), []).append(edge)
        yield steps


def child(container: str, name: str) -> str:
    """The module or package directly below a container that `name` is or lies below; empty where it is outside."""
    return f"{container}.{name[len(container) + 1 :].partition('.')[0]}" if name.startswith(f"{container}.") else ""

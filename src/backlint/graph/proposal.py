"""Which modules a program seems to have: groups of packages such that hardly an import leads from a lower group to a higher one.

Packages are put into the order in which the fewest imports lead up, and that order is cut where a cut separates much and is broken by
little. What is tied together in a circle stays together: no honest declaration can part it.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..link.edges import Vertex
from ..link.imports import ImportGraph
from ..link.order import Arcs, layered
from ..source import Role
from .survey import part_of

#: What a system is made of; all else looks into it from outside.
_PARTS = frozenset({Role.SOURCE, Role.SETTINGS})
#: A package is looked at from inside where it holds more than this part of all modules.
_OPENED = 0.35
#: How many imports downward an import upward must be worth, for a cut to be made all the same.
_WORTH = 25
#: A further group must separate this part of all imports.
_GAIN = 0.02
_GROUPS = 5
#: A group is called after one package where that is this part of it.
_MOST = 0.8
#: So many paths are named before "the rest" of the package around them says the same.
_LISTED = 4
#: The names of groups of several packages, by how many groups there are.
_NAMES: Mapping[int, tuple[str, ...]] = {
    1: ("application",),
    2: ("entry", "features"),
    3: ("entry", "features", "foundation"),
    4: ("entry", "features", "shared", "foundation"),
    5: ("entry", "services", "features", "shared", "foundation"),
}


class Group(NamedTuple):
    """A module to declare.

    Attributes:
        name: For the declaration.
        paths: Its packages and modules, from the highest to the lowest; or the package around all groups, for what belongs to no other.
        depends_on: The names of the lower groups from which it imports.
    """

    name: str
    paths: tuple[str, ...]
    depends_on: tuple[str, ...]


def propose(graph: ImportGraph) -> tuple[Group, ...]:
    """The groups from the highest to the lowest; none where the program has no two parts that could be kept apart."""
    vertices = [vertex for vertex in graph.modules if vertex.source is not None and vertex.source.role in _PARTS]
    assigned = _assigned(vertices)
    arcs = _arcs(graph, assigned)
    names = _together(set(assigned.values()), arcs, assigned.values())
    arcs = {arc: weight for arc, weight in arcs.items() if names.issuperset(arc)}
    order = _improved(layered(names, arcs), arcs)
    groups = _cut(order, arcs)
    if len(groups) < 2:
        return ()
    called = _called(groups, assigned.values())
    home = {part: index for index, group in enumerate(groups) for part in group}
    below: list[set[int]] = [set() for _ in groups]
    for source, target in arcs:
        if home[source] < home[target]:
            below[home[source]].add(home[target])
    paths = _paths(groups)
    return tuple(Group(called[index], paths[index], tuple(called[lower] for lower in sorted(below[index]))) for index in range(len(groups)))


def _paths(groups: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """What to write for each group: the largest is the rest of the package in which all lie, if they do."""
    around = {name.rpartition(".")[0] for group in groups for name in group}
    largest = max(range(len(groups)), key=lambda index: len(groups[index]))
    rest = len(around) == 1 and "" not in around and len(groups[largest]) > _LISTED
    return [tuple(around) if rest and index == largest else tuple(group) for index, group in enumerate(groups)]


def _assigned(vertices: Sequence[Vertex]) -> dict[Vertex, str]:
    """The part of the program to which each module belongs. The `__init__` of a package that is looked at from inside belongs to none."""
    opened: list[str] = []
    while True:
        sizes: dict[str, int] = {}
        for vertex in vertices:
            part = part_of(vertex.name, opened)
            sizes[part] = sizes.get(part, 0) + 1
        largest = max((part for part in sizes if part not in opened), key=lambda part: (sizes[part], part), default="")
        inside = {part_of(vertex.name, [largest]) for vertex in vertices if vertex.name.startswith(f"{largest}.")}
        if len(inside) < 2 or sizes[largest] <= _OPENED * len(vertices) or len(opened) > 2:
            break
        if opened and sizes[largest] <= 2 * _OPENED * len(vertices):
            break  # a large feature beside others, not the house around all of them
        opened.append(largest)
    assigned = {vertex: part_of(vertex.name, opened) for vertex in vertices}
    return {vertex: part for vertex, part in assigned.items() if part not in opened}


def _arcs(graph: ImportGraph, assigned: Mapping[Vertex, str]) -> dict[tuple[str, str], int]:
    """How many import statements lead from each part to each other."""
    seen: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for edge in graph.edges():
        source, target = assigned.get(edge.importer), assigned.get(edge.imported) or assigned.get(edge.home)
        if source and target and source != target:
            seen.setdefault((source, target), set()).add((edge.path, edge.line))
    return {arc: len(places) for arc, places in seen.items()}


def _together(names: set[str], arcs: Arcs, members: Iterable[str]) -> set[str]:
    """The parts of the largest piece of the program that hangs together."""
    sizes = Counter(members)
    beside: dict[str, set[str]] = {name: set() for name in names}
    for source, target in arcs:
        beside[source].add(target)
        beside[target].add(source)
    best: set[str] = set()
    left = set(names)
    while left:
        piece: set[str] = set()
        new = {min(left)}
        while new:
            piece |= new
            new = {other for name in new for other in beside[name]} - piece
        left -= piece
        if (sum(sizes[name] for name in piece), sorted(piece)) > (sum(sizes[name] for name in best), sorted(best)):
            best = piece
    return best


def _improved(order: list[str], arcs: Arcs) -> list[str]:
    """The order after moving single parts to where the fewest imports lead up, as long as that helps."""
    order = list(order)
    for _ in range(len(order)):
        moved = False
        for name in sorted(order):
            start = order.index(name)
            best, gain, place = start, 0, 0
            for index in range(start - 1, -1, -1):  # upward: what lies between comes below it
                other = order[index]
                place += arcs.get((other, name), 0) - arcs.get((name, other), 0)
                if -place > gain:
                    best, gain = index, -place
            place = 0
            for index in range(start + 1, len(order)):
                other = order[index]
                place += arcs.get((name, other), 0) - arcs.get((other, name), 0)
                if -place > gain:
                    best, gain = index, -place
            if best != start:
                order.insert(best, order.pop(start))
                moved = True
        if not moved:
            break
    return order


def _cut(order: Sequence[str], arcs: Arcs) -> list[list[str]]:
    """The order in consecutive groups, at most `_GROUPS`: those for which the imports that stay inside, together with what the imports
    upward between groups cost, are the fewest."""
    count = len(order)
    place = {name: index for index, name in enumerate(order)}
    inside = [[0] * (count + 1) for _ in range(count + 1)]  # the worth of keeping order[start:end] together
    weights = [(place[source], place[target], weight) for (source, target), weight in arcs.items()]
    for start in range(count):
        for end in range(start + 1, count + 1):
            last = end - 1
            added = sum(
                weight if source < target else -_WORTH * weight
                for source, target, weight in weights
                if last in (source, target) and start <= min(source, target) and max(source, target) <= last
            )
            inside[start][end] = inside[start][last] + added
    step = int(_GAIN * sum(weight for _, _, weight in weights)) + 1
    answers: list[tuple[int, tuple[int, ...]]] = []
    costs: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for _ in range(min(_GROUPS, count)):
        following: dict[int, tuple[int, tuple[int, ...]]] = {}
        for start, (cost, cuts) in costs.items():
            for end in range(start + 1, count + 1):
                candidate = (cost + inside[start][end] + step, (*cuts, end))
                if end not in following or candidate < following[end]:
                    following[end] = candidate
        costs = following
        if count in costs:
            answers.append(costs[count])
    if not answers:
        return []
    cuts = (0, *min(answers)[1])
    return [list(order[start:end]) for start, end in itertools.pairwise(cuts)]


def _called(groups: Sequence[Sequence[str]], members: Iterable[str]) -> list[str]:
    """A name for each group: that of the package which is nearly all of it, or what it is for the others."""
    sizes = Counter(members)
    names: list[str] = []
    for index, group in enumerate(groups):
        main = max(group, key=lambda part: sizes[part])
        alone = sizes[main] >= _MOST * sum(sizes[part] for part in group)
        name = main.rpartition(".")[2] if alone else _NAMES[len(groups)][index]
        while name in names:
            name = f"{name}-{len(names) + 1}"
        names.append(name)
    return names

"""Putting things that depend on each other into an order in which few dependencies lead upward.

The heuristic of Eades, Lin and Smyth: whatever has nothing above it goes up, whatever has nothing below it goes down, and where only
circles are left, what has the most arcs down in excess of those up goes up next. Linear in time but for the choice, the same for any order
of the input.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping

#: Arcs with their weights: how much depends.
Arcs = Mapping[tuple[str, str], int]


def layered(names: Iterable[str], arcs: Arcs) -> list[str]:
    """The names from the highest, on which little depends, to the lowest."""
    left = dict.fromkeys(sorted(names))
    leaving: dict[str, dict[str, int]] = {name: {} for name in left}
    entering: dict[str, dict[str, int]] = {name: {} for name in left}
    for (source, target), weight in arcs.items():
        if source != target and source in left and target in left:
            leaving[source][target] = weight
            entering[target][source] = weight
    high: list[str] = []
    low: list[str] = []
    while left:
        ready = [name for name in left if not leaving[name]]
        if ready:
            low += reversed(ready)
        else:
            ready = [name for name in left if not entering[name]]
            if not ready:
                ready = [max(left, key=lambda name: (sum(leaving[name].values()) - sum(entering[name].values()), -len(entering[name])))]
            high += ready
        for name in ready:
            del left[name]
            for target in leaving[name]:
                del entering[target][name]
            for source in entering[name]:
                del leaving[source][name]
            leaving[name], entering[name] = {}, {}
    return high + low[::-1]


def upward(order: Collection[str], arcs: Arcs) -> list[tuple[str, str]]:
    """The arcs to cut so that no circle is left: of those against the order, all that close one; the heavier ones are kept where
    possible. The lightest come first."""
    place = {name: index for index, name in enumerate(order)}
    following: dict[str, list[str]] = {}
    against = []
    for source, target in sorted(arcs):
        if place[source] < place[target]:
            following.setdefault(source, []).append(target)
        elif source != target:
            against.append((source, target))
    cut = []
    for source, target in sorted(against, key=lambda arc: (-arcs[arc], arc)):
        if way(target, source, following):
            cut.append((source, target))
        else:
            following.setdefault(source, []).append(target)
    return cut[::-1]


def way(start: str, end: str, following: Mapping[str, Collection[str]]) -> list[str]:
    """A shortest way from one to another, both included; empty where there is none."""
    reached: dict[str, str] = {start: ""}
    queue = deque([start])
    while queue:
        name = queue.popleft()
        if name == end:
            path = [name]
            while path[-1] != start:
                path.append(reached[path[-1]])
            return path[::-1]
        for target in following.get(name, ()):
            if target not in reached:
                reached[target] = name
                queue.append(target)
    return []

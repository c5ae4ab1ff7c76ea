"""Modules that need each other while they load.

Python runs a module when it is first imported. When `a` imports `b`, and `b`, still loading, imports `a`, then `b` sees an `a` that has
got as far as its import of `b`. That goes well unless `b` at once takes a name from `a` that comes later. Whether it does depends on
which of the two was imported first, so such a pair works until somebody reorders imports far away. A cycle is *harmful* if one of its
imports takes a name which the module on the other side binds only after, or by, its own step in the cycle.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .edges import Edge, Vertex

if TYPE_CHECKING:
    from .imports import ImportGraph

#: Larger than any line: when a name is bound that may be bound at any time.
_LATE = 1 << 30


@dataclass(frozen=True)
class Cycle:
    """Modules that import each other in a circle.

    Attributes:
        edges: One shortest circle; each edge starts where the one before it ends. If the cycle is harmful, the first is the import that
            fails when the module which it imports happens to be loaded before the others.
        symbol: The name that is not bound yet then; `*` for a star import, empty for a harmless cycle.
        cheapest: The edge to cut: the one by which the fewest names come.
        names: The names that come by it.
        size: Number of modules that can reach each other, these and those of other circles through them.
    """

    edges: tuple[Edge, ...]
    symbol: str
    cheapest: Edge
    names: tuple[str, ...]
    size: int


#: All imports of one module by another, in the order of the text.
_Graph = dict[Vertex, dict[Vertex, list[Edge]]]
#: A set of modules that keeps its order.
_Group = dict[Vertex, None]


def find_cycles(graph: ImportGraph, *, lazy: bool, type_checking: bool, harmless: bool) -> tuple[Cycle, ...]:
    """One shortest cycle for each group of modules that can all reach each other by imports that run while they load.

    Imports of an enclosing package by its own modules are none: the package is always loading already.

    Args:
        graph: Of the whole program.
        lazy, type_checking: Whether imports inside functions, and those for type checkers only, count. They cannot fail.
        harmless: Whether to return cycles in which no import can fail.
    """
    kinds = {"optional", "conditional", *(["lazy"] if lazy else ()), *(["type-checking"] if type_checking else ())}
    imports: _Graph = {}
    for edge in graph.edges(kinds):
        target = _needed(edge)
        if target is not None and not _only_as_script(edge):
            imports.setdefault(edge.importer, {}).setdefault(target, []).append(edge)
    found = []
    for group in _components(imports):
        cycle = _harmful(graph, group, imports) or (_shortest(group, imports) if harmless or lazy or type_checking else None)
        if cycle is not None:
            found.append(cycle)
    return tuple(found)


def _needed(edge: Edge) -> Vertex | None:
    """The module that has to be complete for the import, None for what is outside or is an enclosing package."""
    target = edge.imported
    if edge.importer.name.startswith(f"{target.name}."):
        target = edge.home
        if edge.importer.name.startswith(f"{target.name}."):
            return None
    return target if target.source is not None and target is not edge.importer else None


def _only_as_script(edge: Edge) -> bool:
    facts = edge.importer.facts
    return "conditional" in edge.kinds and facts is not None and 0 < facts.main < edge.line


def _harmful(graph: ImportGraph, group: _Group, imports: _Graph) -> Cycle | None:
    best: tuple[list[Vertex], Edge, str] | None = None
    for importer in group:
        distances = None
        for target, edges in imports[importer].items():
            if target not in group or target.name.startswith(f"{importer.name}."):
                continue  # a package is always loading before its own modules
            edge, symbol, bound = max(((edge, *_takes(graph, edge, target)) for edge in edges), key=lambda item: item[2])
            if bound <= 0:
                continue
            if distances is None:
                distances = _distances(importer, group, imports)
            for following, steps in imports[target].items():
                if following not in group or not any(step.line <= bound and not _deferred(step) for step in steps):
                    continue
                if best is not None and distances.get(following, _LATE) + 2 >= len(best[0]):
                    continue
                back = _path(following, importer, target, group, imports)
                if back and (best is None or len(back) + 1 < len(best[0])):
                    best = ([target, *back], edge, symbol)
    if best is None:
        return None
    circle, first, symbol = best
    return _cycle((first, *(imports[a][b][0] for a, b in itertools.pairwise(circle))), symbol, group, imports)


def _shortest(group: _Group, imports: _Graph) -> Cycle | None:
    best: list[Vertex] = []
    for start in group:
        for following in imports[start]:
            if following in group and (not best or _distances(start, group, imports).get(following, _LATE) + 1 < len(best)):
                path = _path(following, start, None, group, imports)
                if path and (not best or len(path) < len(best)):
                    best = path
    circle = [best[-1], *best] if best else []
    return _cycle(tuple(imports[a][b][0] for a, b in itertools.pairwise(circle)), "", group, imports) if circle else None


def _cycle(edges: tuple[Edge, ...], symbol: str, group: _Group, imports: _Graph) -> Cycle:
    def names(edge: Edge) -> list[str]:
        target = _needed(edge)
        assert target is not None
        return sorted({item.symbol or item.imported.name for item in imports[edge.importer][target]})

    def cost(edge: Edge) -> tuple[bool, int]:
        return ("*" in names(edge), len(names(edge)))

    cheapest = min(edges, key=cost)
    return Cycle(edges, symbol, cheapest, tuple(names(cheapest)), len(group))


def _deferred(edge: Edge) -> bool:
    return "lazy" in edge.kinds or "type-checking" in edge.kinds


def _takes(graph: ImportGraph, edge: Edge, target: Vertex) -> tuple[str, int]:
    """The name of `target` that the import needs at once, and the line where `target` binds it; 0 if it needs none or none is known."""
    if _deferred(edge) or target.facts is None:
        return "", 0
    if edge.symbol == "*":
        return "*", _LATE
    if edge.symbol:
        return edge.symbol, graph.bound(target, edge.symbol)
    taken = [(name, graph.bound(target, name)) for name in _read_at_once(graph, edge)]
    return max(taken, key=lambda item: item[1], default=("", 0))


def _read_at_once(graph: ImportGraph, edge: Edge) -> Iterator[str]:
    """The attributes of the imported module that the importer's body reads while it runs, outside of its functions."""
    facts = edge.importer.facts
    assert facts is not None
    body = facts.functions[0]
    roots = [read.node for read in body.reads] + [call.node for call in body.calls]
    roots += [base for item in facts.classes if item.function == 0 for base in item.bases]
    roots += [node for item in facts.functions if item.parent == 0 for node in item.decorators]
    for root in roots:
        node = body.nodes[root]
        while node[0] in ("attr", "call", "sub"):
            base = body.nodes[node[1]]
            if node[0] == "attr" and base[0] == "import":
                _, level, module, name = base
                start = graph.absolute(edge.importer, level, module)
                if (f"{start}.{name}" if name else start) == edge.imported.name:
                    yield node[2]
            node = base


def _distances(start: Vertex, group: _Group, imports: _Graph) -> dict[Vertex, int]:
    """How many imports lead from each module of the group to `start`."""
    before: dict[Vertex, list[Vertex]] = {}
    for importer in group:
        for target in imports[importer]:
            before.setdefault(target, []).append(importer)
    distances = {start: 0}
    queue = deque([start])
    while queue:
        vertex = queue.popleft()
        for importer in before.get(vertex, ()):
            if importer not in distances:
                distances[importer] = distances[vertex] + 1
                queue.append(importer)
    return distances


def _path(start: Vertex, end: Vertex, avoid: Vertex | None, group: _Group, imports: _Graph) -> list[Vertex]:
    """The modules of a shortest way from `start` to `end`, both included, within the group."""
    reached: dict[Vertex, Vertex | None] = {start: None}
    queue = deque([start])
    while queue:
        vertex = queue.popleft()
        if vertex is end:
            path = [vertex]
            while (before := reached[path[-1]]) is not None:
                path.append(before)
            return path[::-1]
        for following in imports[vertex]:
            if following not in reached and following is not avoid and following in group:
                reached[following] = vertex
                queue.append(following)
    return []


def _components(imports: _Graph) -> Iterable[_Group]:
    """The strongly connected components of two or more modules (Tarjan's algorithm, without recursion), each in order of path."""
    index: dict[Vertex, int] = {}
    low: dict[Vertex, int] = {}
    stack: list[Vertex] = []
    on_stack: set[Vertex] = set()
    components = []
    for root in imports:
        if root in index:
            continue
        work = [(root, iter(imports[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            vertex, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(imports.get(target, ()))))
                    break
                if target in on_stack:
                    low[vertex] = min(low[vertex], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[vertex])
                if low[vertex] == index[vertex]:
                    members = [stack.pop()]
                    while members[-1] is not vertex:
                        members.append(stack.pop())
                    on_stack.difference_update(members)
                    if len(members) > 1:
                        components.append(dict.fromkeys(sorted(members, key=lambda member: member.path)))
    return sorted(components, key=lambda group: next(iter(group)).path)

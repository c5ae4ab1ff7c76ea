"""Which imports break a contract.

Every contract comes down to *walls*: some modules on this side, and a question that tells for a dotted name whether it lies on the other.
An import that crosses a wall is a violation by itself; a chain of imports through modules that the contract does not speak of is one too.
"""

from __future__ import annotations

import difflib
import functools
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..contract import Acyclic, Allowed, Contract, Declaration, Forbidden, Ignore, Independence, Interface, Layers, Protected, pattern
from ..source import Role
from . import interfaces, siblings
from .edges import Edge, Paths, Vertex
from .implicit import attribute_uses
from .imports import ImportGraph

#: Modules that look into everything by their nature. They only count in a contract that names them, by a part that holds nothing else.
_ASIDE = frozenset({Role.TEST, Role.MIGRATION, Role.EXAMPLE})


@dataclass(frozen=True)
class Violation:
    """An import, or a chain of imports, that a contract does not allow.

    Attributes:
        importer, imported: The two modules as the contract means them; with wildcards, the matches.
        reason: "upward" (a lower layer knows a higher one), "sibling", "bypass" (of a closed layer), "forbidden", "independent",
            "protected", "hidden" (behind an interface), "unlisted" (not among what is allowed) or "circle".
        chain: One edge, or several that lead from one to the other through modules that the contract does not speak of. For a circle, the
            import to cut, then one import for each step of the way back.
        symbols: What a direct import takes.
        weakest: The edge of the chain to cut: the one by which the fewest names come, of several the one closest to the end.
        circle: For a circle, the siblings in its order, from that of the first import.
        alike: For a circle, all imports that make the same step as the first of the chain.
    """

    importer: str
    imported: str
    reason: str
    chain: tuple[Edge, ...]
    symbols: tuple[str, ...]
    weakest: Edge
    circle: tuple[str, ...] = ()
    alike: tuple[Edge, ...] = ()


@dataclass(frozen=True)
class Unknown:
    """A module, or a name of one, that a contract has and the program does not.

    Attributes:
        module: Its full name.
        written: As the contract has it, without a container.
        nearest: What may have been meant, or empty.
        exposed: Whether it is to be a name that an interface exposes.
    """

    module: str
    written: str
    nearest: str
    exposed: bool = False


@dataclass(frozen=True)
class Verdict:
    """How the program stands to one contract.

    Attributes:
        violations: In the order of the walls, then by path and line.
        unknown: Modules that do not exist.
        uncovered: Modules beside the layers of an exhaustive contract that are in no layer, each with the package that holds it.
        unmatched: Entries of `ignore` that match no import.
        idle: Entries that match imports which the contract allows anyway.
        wide: Entries with a wildcard that also hide an indirect way, with that way.
    """

    violations: tuple[Violation, ...]
    unknown: tuple[Unknown, ...]
    uncovered: tuple[tuple[Vertex, str], ...]
    unmatched: tuple[Ignore, ...]
    idle: tuple[Ignore, ...]
    wide: tuple[tuple[Ignore, tuple[Edge, ...]], ...]


@dataclass(frozen=True)
class _Wall:
    name: str  # of this side, empty where each module stands for itself
    sources: frozenset[Vertex]
    direct: Callable[[Edge], str]  # an import by a source -> the forbidden part of the contract that it takes something from, or ""
    end: Callable[[Edge], str]  # the last import of a chain -> the same
    reason: Callable[[str], str]  # that part -> the reason of a violation
    parts: frozenset[Vertex] = frozenset()  # modules that no chain passes through: they have walls of their own or lie on the other side
    indirect: bool = False

    def hit(self, edge: Edge) -> bool:
        return bool(self.end(edge))


def judge(graph: ImportGraph, contract: Contract) -> Verdict:
    """Hold a program's imports against a contract."""
    walls = tuple(_walls(graph, contract))
    named = frozenset(vertex for wall in walls for vertex in wall.sources)
    edges = [edge for edge in _edges(graph, contract) if edge.importer in named or not _is_aside(edge.importer)]
    kept = [edge for edge in edges if not _ignored(edge, contract.ignore)]
    violations = tuple(_violations(walls, kept))
    unmatched, idle, wide = [], [], []
    if isinstance(contract, Acyclic):
        violations = tuple(_circles(graph, contract, kept))
    for ignore in contract.ignore:
        matched = [edge for edge in edges if _ignored(edge, (ignore,))]
        others = tuple(other for other in contract.ignore if other is not ignore)
        if not matched:
            unmatched.append(ignore)
        elif isinstance(contract, Acyclic):
            if not siblings.tied(graph, contract, [edge for edge in edges if not _ignored(edge, others)], matched):
                idle.append(ignore)
        elif not any(wall.direct(edge) for wall in walls for edge in matched if edge.importer in wall.sources):
            more = _violations(walls, [edge for edge in edges if not _ignored(edge, others)])
            hidden = next((item.chain for item in more if set(item.chain) & set(matched)), ())
            if not hidden:
                idle.append(ignore)
            elif "*" in ignore.text:
                wide.append((ignore, hidden))
    uncovered = tuple(_uncovered(graph, contract)) if isinstance(contract, Layers) and contract.exhaustive else ()
    return Verdict(violations, tuple(_unknown(graph, contract)), uncovered, tuple(unmatched), tuple(idle), tuple(wide))


def _violations(walls: Iterable[_Wall], edges: list[Edge]) -> Iterator[Violation]:
    strength = Counter((edge.importer, edge.imported) for edge in edges)
    paths = Paths(edges)
    for wall in walls:
        sources = sorted(wall.sources, key=lambda vertex: vertex.path)
        direct: dict[tuple[Vertex, int, str], list[Edge]] = {}
        for vertex in sources:
            for edge in paths.leaving(vertex):
                part = wall.direct(edge)
                if part:
                    direct.setdefault((vertex, edge.line, part), []).append(edge)
        cut: set[tuple[Vertex, Vertex]] = set()
        for (_, _, part), found in direct.items():
            cut.update((edge.importer, edge.imported) for edge in found)
            symbols = tuple(edge.symbol or edge.imported.name for edge in found)
            yield Violation(wall.name or found[0].importer.name, part, wall.reason(part), (found[0],), symbols, found[0])
        while wall.indirect and (chain := paths.shortest(sources, wall.hit, avoid=wall.parts, cut=cut, at_least=2)):
            cut.update((edge.importer, edge.imported) for edge in chain)
            weakest = min(reversed(chain), key=lambda edge: strength[edge.importer, edge.imported])
            part = wall.end(chain[-1])
            yield Violation(wall.name, part, wall.reason(part), chain, (), weakest)


def _circles(graph: ImportGraph, contract: Acyclic, edges: list[Edge]) -> Iterator[Violation]:
    for circle in siblings.circles(graph, contract, edges):
        first = circle.cut[0]
        symbols = tuple(edge.symbol or edge.imported.name for edge in circle.cut if edge.path == first.path and edge.line == first.line)
        yield Violation(circle.names[0], circle.names[1], "circle", (first, *circle.back), symbols, first, circle.names, circle.cut)


def _edges(graph: ImportGraph, contract: Contract) -> Iterator[Edge]:
    """The imports that a contract looks at; for an interface also the names that are read from modules imported as a whole."""
    yield from graph.edges(contract.kinds)
    if isinstance(contract, Interface) and "attribute" in contract.kinds:
        for importer in graph.modules:
            yield from (edge for edge in attribute_uses(graph, importer) if contract.kinds.issuperset(edge.kinds))


def _anyhow(crosses: Callable[[str], str]) -> Callable[[Edge], str]:
    """Asks for what an import takes, at first or at second hand."""
    return lambda edge: crosses(edge.target) or (crosses(edge.home.name) if edge.home is not edge.imported else "")


def _at_first_hand(crosses: Callable[[str], str]) -> Callable[[Edge], str]:
    return lambda edge: crosses(edge.target)


def _walls(graph: ImportGraph, contract: Contract) -> Iterator[_Wall]:
    if isinstance(contract, Forbidden):
        for source in contract.source:
            for forbidden in contract.forbidden:
                beyond = pattern(forbidden).match
                sources = frozenset(vertex for vertex in _part(graph.match(source)) if not beyond(vertex.name))
                crosses, parts = _named(forbidden), frozenset(graph.match(forbidden))
                yield _Wall(source, sources, _anyhow(crosses), _at_first_hand(crosses), _always("forbidden"), parts, contract.indirect)
    elif isinstance(contract, Independence):
        names = [name for module in contract.modules for name in graph.names(module)]
        yield from _between(graph, dict.fromkeys(names, 0), _independent)
    elif isinstance(contract, Layers):
        for container in _containers(graph, contract):
            height = {f"{container}{member.module}": index for index, layer in enumerate(contract.layers) for member in layer.members}
            yield from _between(graph, height, functools.partial(_layered, contract))
    elif isinstance(contract, Protected):
        yield from _protected(graph, contract)
    elif isinstance(contract, Allowed):
        yield from _allowed(graph, contract)
    elif isinstance(contract, Interface):
        for module in _each(graph, contract.modules):
            hides = interfaces.hides(graph, module, contract)
            ours = contract.declaration.paths if contract.declaration else (module,)
            yield _Wall("", _outside(graph, ours), hides, hides, _always("hidden"))


def _protected(graph: ImportGraph, contract: Protected) -> Iterator[_Wall]:
    for module in _each(graph, contract.modules):
        direct = _at_first_hand(_named(module))
        yield _Wall("", _outside(graph, (module, *contract.importers)), direct, direct, _always("protected"))


def _allowed(graph: ImportGraph, contract: Allowed) -> Iterator[_Wall]:
    if contract.declaration is not None:
        yield from _declared(graph, contract, contract.declaration)
        return
    for source in _each(graph, contract.source):
        listed = [pattern(module).match for module in (source, *contract.allowed)]

        def unlisted(edge: Edge, source: str = source, listed: Sequence[Callable[[str], object]] = listed) -> str:
            # a package around the source is loaded in any case; what counts is what the import takes from it
            around = source.startswith(f"{edge.imported.name}.")
            target = edge.home if around and edge.symbol else edge.imported
            if target.source is None or (around and not edge.symbol) or any(accepts(target.name) for accepts in listed):
                return ""
            return target.name

        yield _Wall(source, frozenset(_part(graph.match(source))), unlisted, unlisted, _always("unlisted"))


def _declared(graph: ImportGraph, contract: Allowed, module: Declaration) -> Iterator[_Wall]:
    """The wall around a declared module. What belongs to another one is known only by an entry at least as precise as that one's path."""
    entries = [(len(entry), pattern(entry).match) for entry in (*module.paths, *contract.allowed)]

    @functools.cache
    def listed(name: str) -> bool:
        owner = len(module.owner(name))
        return any(length >= owner and accepts(name) for length, accepts in entries)

    for source in module.paths:
        vertices = [vertex for vertex in graph.match(source) if module.owner(vertex.name) == source]

        def unlisted(edge: Edge, source: str = source) -> str:
            around = source.startswith(f"{edge.imported.name}.")
            target = edge.home if around and edge.symbol else edge.imported
            if target.source is None or listed(target.name):
                return ""
            if around and (not edge.symbol or not module.owner(target.name)):
                return ""  # a package around the module is loaded in any case
            return module.owner(target.name) or target.name

        yield _Wall(source, frozenset(_part(vertices)), unlisted, unlisted, _always("unlisted"))


def _each(graph: ImportGraph, modules: Iterable[str]) -> list[str]:
    """The modules that these name, each match of a wildcard for itself."""
    return list(dict.fromkeys(name for module in modules for name in graph.names(module)))


def _outside(graph: ImportGraph, modules: Iterable[str]) -> frozenset[Vertex]:
    """All modules but these, with their subtrees."""
    inside = [pattern(module).match for module in modules]
    return frozenset(vertex for vertex in graph.modules if not _is_aside(vertex) and not any(accepts(vertex.name) for accepts in inside))


def _layered(contract: Layers, ours: int, theirs: int) -> str:
    """Why a part of one layer, counted from the highest, may not know a part of another; empty if it may."""
    if ours == theirs:
        return "sibling" if contract.layers[ours].independent else ""
    if theirs < ours:
        return "upward"
    return "bypass" if any(ours < closed < theirs for closed in contract.closed) else ""


def _independent(_ours: int, _theirs: int) -> str:
    return "independent"


def _always(reason: str) -> Callable[[str], str]:
    return lambda _part: reason


def _between(graph: ImportGraph, height: dict[str, int], forbids: Callable[[int, int], str]) -> Iterator[_Wall]:
    """The walls between named modules; a module belongs to the most precise name."""
    members: dict[str, list[Vertex]] = {name: [] for name in height}

    def part(name: str) -> str:
        while name and name not in height:
            name = name.rpartition(".")[0]
        return name

    for vertex in graph.modules:
        name = part(vertex.name)
        if name:
            members[name].append(vertex)
    everyone = frozenset(vertex for vertices in members.values() for vertex in vertices)
    for name, vertices in members.items():

        def crosses(target: str, ours: str = name) -> str:
            theirs = part(target)
            return theirs if theirs and theirs != ours and forbids(height[ours], height[theirs]) else ""

        def reason(theirs: str, ours: str = name) -> str:
            return forbids(height[ours], height[theirs])

        yield _Wall(name, frozenset(_part(vertices)), _anyhow(crosses), _at_first_hand(crosses), reason, everyone, indirect=True)


def _part(vertices: Collection[Vertex]) -> Collection[Vertex]:
    """The modules of a part that answer for it: not its tests, migrations and examples, unless it is made of nothing else."""
    return [vertex for vertex in vertices if not _is_aside(vertex)] or vertices


def _is_aside(vertex: Vertex) -> bool:
    return vertex.source is not None and vertex.source.role in _ASIDE


def _named(module: str) -> Callable[[str], str]:
    accepts = pattern(module).match

    @functools.cache
    def crosses(name: str) -> str:
        match = accepts(name)
        return match[1] if match else ""

    return crosses


def _ignored(edge: Edge, ignores: Iterable[Ignore]) -> bool:
    return any(
        pattern(ignore.importer).match(edge.importer.name)
        and (pattern(ignore.imported).match(edge.target) or pattern(ignore.imported).match(edge.home.name))
        for ignore in ignores
    )


def _containers(graph: ImportGraph, contract: Layers) -> list[str]:
    """Prefixes of the layers' names."""
    return [f"{name}." for container in contract.containers for name in graph.names(container)] if contract.containers else [""]


def _uncovered(graph: ImportGraph, contract: Layers) -> Iterator[tuple[Vertex, str]]:
    """The modules and packages beside the layers that are in none of them: their first file, and the package that holds them."""
    names = [
        f"{container}{member.module}" for container in _containers(graph, contract) for layer in contract.layers for member in layer.members
    ]
    seen: set[str] = set()
    for package in dict.fromkeys(name.rpartition(".")[0] for name in names):
        for vertex in graph.modules:
            if not package or not vertex.name.startswith(f"{package}.") or _is_aside(vertex):
                continue
            child = f"{package}.{vertex.name[len(package) + 1 :].partition('.')[0]}"
            if child not in seen and not any(name == child or name.startswith(f"{child}.") for name in names):
                seen.add(child)
                yield replace(vertex, name=child), package


def _unknown(graph: ImportGraph, contract: Contract) -> Iterator[Unknown]:
    """The modules that the contract names and nobody has. A package outside of the project is known to nobody, and right. Whether the
    paths of declared modules exist is a question to their declarations."""
    asked: list[str] = []
    if isinstance(contract, Forbidden):
        asked += contract.source
        asked += (module for module in contract.forbidden if graph.names(module.partition(".")[0]))
    elif isinstance(contract, Protected):
        asked += (*contract.modules, *contract.importers)
    elif isinstance(contract, Allowed):
        asked += (*contract.source, *contract.allowed)
    elif isinstance(contract, Acyclic):
        asked += contract.containers
    elif isinstance(contract, Independence):
        asked += contract.modules
    elif isinstance(contract, Interface):
        asked += contract.modules
        yield from (
            Unknown(name, written, near, exposed=True)
            for name, written, near in interfaces.unknown(graph, _each(graph, contract.modules), contract)
        )
    elif isinstance(contract, Layers):
        asked += contract.containers
        members = [member for layer in contract.layers for member in layer.members if not member.optional]
        containers = _containers(graph, contract)
        for member in members:
            if containers and not contract.declaration and not any(graph.names(f"{container}{member.module}") for container in containers):
                name = f"{containers[0]}{member.module}"
                yield Unknown(name, member.module, nearest(graph, name))
    declared = contract.declaration.declared if contract.declaration else ()
    for module in asked:
        if module not in declared and not graph.names(module):
            yield Unknown(module, module, nearest(graph, module))


def nearest(graph: ImportGraph, module: str) -> str:
    """The module or package of the project whose name is most like this one, empty where none is."""
    parts = {
        ".".join(name.split(".")[:length]) for name in (vertex.name for vertex in graph.modules) for length in range(1, name.count(".") + 2)
    }
    near = difflib.get_close_matches(module, sorted(parts), n=1)
    return near[0] if near else ""

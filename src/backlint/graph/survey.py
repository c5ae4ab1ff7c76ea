"""What a picture shows: the parts of a program in layer order, and the imports between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..contract import Contract, Layers, pattern
from ..link.edges import Edge, Vertex
from ..link.imports import ImportGraph
from ..link.order import layered
from ..source import Role

#: What looks into everything by its nature and would put every other part on one heap.
_ASIDE = frozenset({Role.TEST, Role.MIGRATION, Role.EXAMPLE, Role.VENDORED, Role.GENERATED})
#: A package is shown from inside where it holds more than this part of all modules and there are fewer parts than this so far.
_MOST = 0.6
_FEW = 12


@dataclass(frozen=True)
class Import:
    """One import statement. `names` are what it takes, empty for the module itself."""

    path: str
    line: int
    importer: str
    imported: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A package or module in the picture.

    Attributes:
        name: Its dotted name.
        label: The name without what all parts have in common.
        modules: How many modules it stands for.
        layer: The declared layer that it belongs to, counted from the highest; -1 for none.
    """

    name: str
    label: str
    modules: int
    layer: int = -1


@dataclass(frozen=True)
class Link:
    """One part's dependency on another: places in the order, and the imports behind it. `against` says that it leads up the layers."""

    source: int
    target: int
    imports: tuple[Import, ...]
    against: bool


@dataclass(frozen=True)
class Survey:
    """One picture.

    Attributes:
        title: The package that it shows from inside, empty for the whole program.
        parts: From the highest layer to the lowest.
        links: By source, then target.
        declared: Whether a contract of the project gives the layers, at least in part.
        alone: The names of what neither imports another part nor is imported by one, and so is not among the parts.
    """

    title: str
    parts: tuple[Part, ...]
    links: tuple[Link, ...]
    declared: bool = False
    alone: tuple[str, ...] = ()
    #: What a link between two places is, for those who draw a table of them.
    at: dict[tuple[int, int], Link] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        self.at.update({(link.source, link.target): link for link in self.links})

    @property
    def imports(self) -> int:
        """How many import statements lead from one part to another."""
        return sum(len(link.imports) for link in self.links)

    @property
    def against(self) -> int:
        """How many of them lead against the layering."""
        return sum(len(link.imports) for link in self.links if link.against)


def survey(graph: ImportGraph, *, level: str = "packages", focus: str = "", contracts: Sequence[Contract] = ()) -> Survey:
    """The picture of a program, or with `focus` of one package from inside.

    Args:
        level: "packages" shows the packages on the first level that tells something, "modules" each module.
        contracts: Their layers are used where they say something about the parts; the rest is put in the order in which the fewest
            imports lead up.
    """
    vertices = [vertex for vertex in graph.modules if _shown(vertex, focus)]
    names = [vertex.name for vertex in vertices]
    if level == "modules":
        assigned = {vertex: vertex.name for vertex in vertices}
    else:
        opened = _opened(names, focus)
        assigned = {vertex: part_of(vertex.name, opened) for vertex in vertices}
    return _drawn(graph, assigned, focus, contracts)


def insides(graph: ImportGraph, outer: Survey, contracts: Sequence[Contract] = ()) -> dict[str, Survey]:
    """The pictures of those parts that have something to show inside, by name."""
    found = {}
    for part in outer.parts:
        if part.modules > 2 and part.name != outer.title:
            inside = survey(graph, focus=part.name, contracts=contracts)
            if inside.links:
                found[part.name] = inside
    return found


def owners(graph: ImportGraph, shown: Survey) -> dict[Vertex, str]:
    """For each module the label of the part of the program's picture by packages that it belongs to, also where the picture leaves it out:
    tests, and what stands alone."""
    opened = _opened([vertex.name for vertex in graph.modules if _shown(vertex, "")], "")
    labels = {part.name: part.label for part in shown.parts}
    parts = {vertex: part_of(vertex.name, opened) for vertex in graph.modules}
    return {vertex: labels.get(part, part) for vertex, part in parts.items()}


def is_aside(vertex: Vertex) -> bool:
    """Whether a module looks into everything by its nature and is left out of pictures: tests, migrations, examples."""
    return vertex.source is None or vertex.source.role in _ASIDE


def part_of(name: str, opened: Iterable[str]) -> str:
    """The part of the picture that a module belongs to: the child of the innermost package that is shown from inside."""
    inner = max((package for package in opened if name == package or name.startswith(f"{package}.")), key=len, default="")
    if name == inner:
        return name
    rest = name[len(inner) + 1 :] if inner else name
    head = rest.partition(".")[0]
    return f"{inner}.{head}" if inner else head


def _shown(vertex: Vertex, focus: str) -> bool:
    inside = not focus or vertex.name == focus or vertex.name.startswith(f"{focus}.")
    return inside and not is_aside(vertex)


def _opened(names: Sequence[str], focus: str) -> list[str]:
    """The packages that are shown from inside."""
    opened = [focus] if focus else []
    while True:
        sizes: dict[str, int] = {}
        for name in names:
            part = part_of(name, opened)
            sizes[part] = sizes.get(part, 0) + 1
        largest = max(sizes, key=lambda part: (sizes[part], part), default="")
        children = {part_of(name, [largest]) for name in names if name.startswith(f"{largest}.")}
        if not children or sizes[largest] <= _MOST * len(names) or len(sizes) >= (2 if focus else _FEW):
            return opened
        opened.append(largest)


def _drawn(graph: ImportGraph, assigned: dict[Vertex, str], title: str, contracts: Sequence[Contract]) -> Survey:
    modules: dict[str, int] = {}
    for part in assigned.values():
        modules[part] = modules.get(part, 0) + 1
    statements: dict[tuple[str, str], dict[tuple[str, int, str], list[Edge]]] = {}
    for edge in graph.edges():
        source, target = assigned.get(edge.importer), assigned.get(edge.imported)
        if source and target and source != target:
            statements.setdefault((source, target), {}).setdefault((edge.path, edge.line, edge.imported.name), []).append(edge)
    found = {link: tuple(_statement(edges) for edges in behind.values()) for link, behind in statements.items()}
    linked = {name for link in found for name in link}
    alone = tuple(sorted(name for name in modules if name not in linked))
    modules = {name: count for name, count in modules.items() if name in linked}
    layers = _layers(modules, contracts)
    order = _ordered(modules, {link: len(imports) for link, imports in found.items()}, layers)
    place = {name: index for index, name in enumerate(order)}
    labels = _labels(order)
    parts = tuple(Part(name, labels[name], modules[name], layers.get(name, -1)) for name in order)
    links = [Link(place[source], place[target], imports, place[source] > place[target]) for (source, target), imports in found.items()]
    links.sort(key=lambda link: (link.source, link.target))
    return Survey(title, parts, tuple(links), bool(layers), alone)


def _statement(edges: Sequence[Edge]) -> Import:
    first = edges[0]
    names = tuple(dict.fromkeys(edge.symbol for edge in edges if edge.symbol))
    return Import(first.path, first.line, first.importer.name, first.imported.name, names, first.kinds)


def _layers(names: Iterable[str], contracts: Sequence[Contract]) -> dict[str, int]:
    """The declared layer of each part, by the first contract that puts two or more of them into different layers."""
    names = list(names)
    for contract in contracts:
        if not isinstance(contract, Layers):
            continue
        found = {}
        for container in contract.containers or ("",):
            for index, layer in enumerate(contract.layers):
                for member in layer.members:
                    accepts = pattern(f"{container}.{member.module}" if container else member.module).match
                    found.update({name: index for name in names if name not in found and accepts(name)})
        if len(set(found.values())) > 1:
            return found
    return {}


def _ordered(names: Iterable[str], arcs: dict[tuple[str, str], int], layers: dict[str, int]) -> list[str]:
    """The parts in layer order: the declared ones in theirs, in the places that the best order of all has for them."""
    order = layered(names, arcs)
    declared = iter(sorted((name for name in order if name in layers), key=lambda name: layers[name]))
    return [next(declared) if name in layers else name for name in order]


def _labels(names: Sequence[str]) -> dict[str, str]:
    """The names without the package that most of them lie in, where that leaves them apart."""
    heads = [name.rpartition(".")[0] for name in names if "." in name]
    prefix = max(sorted(set(heads)), key=heads.count, default="")
    labels = {name: name[len(prefix) + 1 :] if prefix and name.startswith(f"{prefix}.") else name for name in names}
    seen = list(labels.values())
    return {name: label if seen.count(label) == 1 else name for name, label in labels.items()}

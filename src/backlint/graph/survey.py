"""What a picture shows: the parts of a program in layer order, and the imports between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

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
#: What modules are seen to talk to, and the kinds of dependencies that are no import, in the order in which they are shown.
TOUCHES = ("database", "network", "queue", "cache")
HIDDEN = ("event", "model", "cache")


@dataclass(frozen=True)
class Import:
    """One import statement. `names` are what it takes, empty for the module itself."""

    path: str
    line: int
    importer: str
    imported: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]


class Hidden(NamedTuple):
    """A dependency that is no import.

    Attributes:
        kind: "event", "cache" or "model", see `link.couplings`.
        path, target: The files that depend, and on which.
        line, target_line: The places in them.
        label: The message, the key or the class.
        how: What the one does with it: "sends", "reads", "deletes", "asks for", "changes".
    """

    kind: str
    path: str
    target: str
    line: int
    target_line: int
    label: str
    how: str


class Behaviour(NamedTuple):
    """What is known of a program beside its imports, see `behaviour`.

    Attributes:
        touches: For files what they talk to themselves: any of `TOUCHES`.
        hidden: Dependencies that are no import.
        entries: For entry points kind, label, file, and a call by which each comes to another file, named as what is imported.
    """

    touches: Mapping[str, frozenset[str]] = {}
    hidden: tuple[Hidden, ...] = ()
    entries: tuple[tuple[str, str, str, Import], ...] = ()


@dataclass(frozen=True)
class Part:
    """A package, module, service or entry point in the picture.

    Attributes:
        name: Its dotted name.
        label: The name without what all parts have in common.
        modules: How many modules it stands for.
        layer: The declared layer that it belongs to, counted from the highest; -1 for none.
        touches: What its modules talk to themselves, any of `TOUCHES` in that order; empty also where that was not asked for. For entry
            points what the modules talk to that they come to.
        kind: For an entry point its kind, else empty.
    """

    name: str
    label: str
    modules: int
    layer: int = -1
    touches: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True)
class Link:
    """One part's dependency on another: places in the order, the imports behind it, and what is no import. `against` says that it leads up
    the layers."""

    source: int
    target: int
    imports: tuple[Import, ...]
    against: bool
    hidden: tuple[Hidden, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what is no import, in the order of `HIDDEN`."""
        return tuple(kind for kind in HIDDEN if any(item.kind == kind for item in self.hidden))


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

    @property
    def hidden(self) -> int:
        """How many dependencies that are no import lead from one part to another."""
        return sum(len(link.hidden) for link in self.links)


def survey(
    graph: ImportGraph,
    *,
    level: str = "packages",
    focus: str = "",
    reaches: str = "",
    contracts: Sequence[Contract] = (),
    behaviour: Behaviour = Behaviour(),  # noqa: B008
) -> Survey:
    """The picture of a program, or with `focus` of one package from inside.

    Args:
        level: "packages" shows the packages on the first level that tells something, "modules" each module, "services" the source roots,
            and beside them the packages of the project's own folder; "entry-points" the modules with entry points, and the packages that
            these call.
        reaches: Show only what leads to this module or package, and what it leads to.
        behaviour: What is known beside the imports.
        contracts: Their layers are used where they say something about the parts; the rest is put in the order in which the fewest
            imports lead up.
    """
    vertices = [vertex for vertex in graph.modules if _shown(vertex, focus)]
    if reaches:
        near = _reaching(graph, vertices, reaches)
        vertices = [vertex for vertex in vertices if vertex in near]
    names = [vertex.name for vertex in vertices]
    if level == "modules":
        assigned = {vertex: vertex.name for vertex in vertices}
    elif level == "services":
        assigned = {vertex: service_of(vertex) for vertex in vertices}
    else:
        opened = _opened(names, focus)
        assigned = {vertex: part_of(vertex.name, opened) for vertex in vertices}
    if level == "entry-points":
        return _entered(assigned, focus, contracts, behaviour)
    return _drawn(graph, assigned, focus, contracts, behaviour)


def service_of(vertex: Vertex) -> str:
    """The service that a module belongs to: its source root, or below the project's own folder its top package."""
    root = vertex.source.root if vertex.source is not None else ""
    return root or vertex.name.partition(".")[0]


def _reaching(graph: ImportGraph, vertices: Sequence[Vertex], name: str) -> set[Vertex]:
    """The modules that come to know `name` over any number of imports, those that it comes to know, and itself."""
    accepts = pattern(name).match
    shown = set(vertices)
    start = {vertex for vertex in vertices if accepts(vertex.name)}
    ahead: dict[Vertex, list[Vertex]] = {}
    back: dict[Vertex, list[Vertex]] = {}
    for edge in graph.edges():
        if edge.importer in shown and edge.imported in shown:
            ahead.setdefault(edge.importer, []).append(edge.imported)
            back.setdefault(edge.imported, []).append(edge.importer)
    found = set(start)
    for ways in (ahead, back):
        seen = set(start)
        stack = list(start)
        while stack:
            for vertex in ways.get(stack.pop(), ()):
                if vertex not in seen:
                    seen.add(vertex)
                    stack.append(vertex)
        found |= seen
    return found


def insides(
    graph: ImportGraph,
    outer: Survey,
    contracts: Sequence[Contract] = (),
    behaviour: Behaviour = Behaviour(),  # noqa: B008
) -> dict[str, Survey]:
    """The pictures of those parts that have something to show inside, by name."""
    found = {}
    for part in outer.parts:
        if part.modules > 2 and part.name != outer.title and not part.kind:
            inside = survey(graph, focus=part.name, contracts=contracts, behaviour=behaviour)
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


Behind = dict[tuple[str, str], tuple[Import, ...]]


def _drawn(graph: ImportGraph, assigned: dict[Vertex, str], title: str, contracts: Sequence[Contract], known: Behaviour) -> Survey:
    statements: dict[tuple[str, str], dict[tuple[str, int, str], list[Edge]]] = {}
    for edge in graph.edges():
        source, target = assigned.get(edge.importer), assigned.get(edge.imported)
        if source and target and source != target:
            statements.setdefault((source, target), {}).setdefault((edge.path, edge.line, edge.imported.name), []).append(edge)
    found = {link: tuple(_statement(edges) for edges in behind.values()) for link, behind in statements.items()}
    return _arranged(assigned, found, title, contracts, known)


def _entered(assigned: dict[Vertex, str], title: str, contracts: Sequence[Contract], known: Behaviour) -> Survey:
    """What entry points call: those of one module are one part, above the packages that they come to."""
    inside = {vertex.path: part for vertex, part in assigned.items()}
    names = {vertex.path: vertex.name for vertex in assigned}
    found: dict[tuple[str, str], dict[str, Import]] = {}
    labels: dict[str, dict[str, None]] = {}
    kinds: dict[str, str] = {}
    touches: dict[str, set[str]] = {}
    for kind, label, path, call in known.entries:
        if path in names and call.imported in names:
            name = f"{kind} {names[path]}"
            labels.setdefault(name, {})[label] = None
            kinds[name] = kind
            touches.setdefault(name, set()).update(known.touches.get(call.imported, ()))
            shown = replace(call, imported=f"{label} calls {names[call.imported]}")
            found.setdefault((name, inside[call.imported]), {}).setdefault(f"{label} {call.path} {call.line}", shown)
    behind = {link: tuple(calls.values()) for link, calls in found.items()}
    survey = _arranged(assigned, behind, title, contracts, known._replace(hidden=()))
    parts = tuple(
        replace(
            part,
            modules=len(labels[part.name]),
            kind=kinds[part.name],
            label=_entry_label(part.name, tuple(labels[part.name])),
            touches=tuple(kind for kind in TOUCHES if kind in touches[part.name]),
        )
        if part.name in labels
        else part
        for part in survey.parts
    )
    return replace(survey, parts=parts, alone=())


def _entry_label(name: str, labels: tuple[str, ...]) -> str:
    kind, _, module = name.partition(" ")
    return labels[0] if len(labels) == 1 else f"{len(labels)} {kind}s of {module}"


def _arranged(assigned: dict[Vertex, str], found: Behind, title: str, contracts: Sequence[Contract], known: Behaviour) -> Survey:
    modules: dict[str, int] = {}
    touches: dict[str, set[str]] = {}
    inside: dict[str, str] = {}
    for vertex, part in assigned.items():
        modules[part] = modules.get(part, 0) + 1
        inside[vertex.path] = part
        touches.setdefault(part, set()).update(known.touches.get(vertex.path, ()))
    hidden: dict[tuple[str, str], list[Hidden]] = {}
    for item in known.hidden:
        source, target = inside.get(item.path), inside.get(item.target)
        if source and target and source != target:
            hidden.setdefault((source, target), []).append(item)
    linked = {name for link in (*found, *hidden) for name in link}
    alone = tuple(sorted(name for name in modules if name not in linked))
    modules = {name: modules.get(name, 1) for name in sorted(linked)}
    layers = _layers(modules, contracts)
    order = _ordered(modules, {link: len(imports) for link, imports in found.items()}, layers)
    place = {name: index for index, name in enumerate(order)}
    labels = _labels(order)
    parts = tuple(
        Part(name, labels[name], modules[name], layers.get(name, -1), tuple(kind for kind in TOUCHES if kind in touches.get(name, ())))
        for name in order
    )
    links = [
        Link(
            place[source],
            place[target],
            found.get((source, target), ()),
            (source, target) in found and place[source] > place[target],
            tuple(hidden.get((source, target), ())),
        )
        for source, target in dict.fromkeys((*found, *hidden))
    ]
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

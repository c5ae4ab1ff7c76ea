"""Dependencies that no import statement names: `import app`, then `app.infra.db.connect()`; and `import_module("app.infra")`. Where other
functions take modules by their names is said by library models, see `named`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..facts import Function, Import, ModuleFacts, Node
from .edges import Edge, Vertex

if TYPE_CHECKING:
    from .imports import ImportGraph


#: The builtin function.
_IMPORT: Node = ("name", "__import__")


def implicit_edges(graph: ImportGraph, importer: Vertex) -> Iterator[Edge]:
    """The edges of kind `attribute` and `dynamic` that leave a module; the first of each target."""
    facts = importer.facts
    assert facts is not None
    packages = _bound_packages(graph, importer, facts)
    dynamic = any(item.module == "importlib" for item in facts.imports) or any(_IMPORT in function.nodes for function in facts.functions)
    if not packages and not dynamic:
        return
    seen = {name for item in facts.imports for name in _imported(graph, importer, item.level, item.module, item.name)}
    for index, function in enumerate(facts.functions):
        within = () if index == 0 else ("lazy",)
        if packages:
            for target, line in _attributes(graph, importer, function, packages):
                if target.name not in seen:
                    seen.add(target.name)
                    yield Edge(importer, target, "", target, line, ("attribute", *within))
        if dynamic:
            for name, line in _dynamic(graph, importer, facts, function):
                target = graph.module(name)
                if target.name not in seen:
                    seen.add(target.name)
                    yield Edge(importer, target, "", target, line, ("dynamic", *within))


def attribute_uses(graph: ImportGraph, importer: Vertex) -> Iterator[Edge]:
    """What a module reads from modules that it imports as a whole, `from shop import billing`, then `billing.Invoice`: an edge of kind
    `attribute` for the first read of each name. Submodules that are read so have edges of their own; annotations are left out."""
    facts = importer.facts
    assert facts is not None
    modules = {item.alias: name for item in facts.imports if graph.find(name := _bound(graph, importer, item))}
    if not modules:
        return
    seen: set[tuple[str, str]] = set()
    for index in range(len(facts.functions)):
        for owner, symbol, line in sorted(_read_names(graph, importer, facts, index, modules), key=lambda read: read[2]):
            module = graph.find(owner)
            if module is not None and module is not importer and (owner, symbol) not in seen:
                seen.add((owner, symbol))
                home = graph.home(module, symbol) or module
                yield Edge(importer, module, symbol, home, line, ("attribute", *(() if index == 0 else ("lazy",))))


def _read_names(
    graph: ImportGraph, importer: Vertex, facts: ModuleFacts, index: int, modules: dict[str, str]
) -> Iterator[tuple[str, str, int]]:
    """The names that a function reads from modules: module, name, line."""
    function = facts.functions[index]
    known: dict[int, str] = {}
    read: dict[int, tuple[str, str]] = {}
    for number, node in enumerate(function.nodes):
        if node[0] == "name" and index:  # in the module's body a name is already what it was bound to
            name = modules.get(node[1], "")
        elif node[0] == "import":
            base = graph.absolute(importer, node[1], node[2])
            name = f"{base}.{node[3]}" if node[3] else base
        elif node[0] == "attr" and node[1] in known:
            name = f"{known[node[1]]}.{node[2]}"
            if not graph.is_package(name) and not graph.find(name):
                read[number] = known[node[1]], node[2]
        else:
            continue
        if name and (graph.is_package(name) or graph.find(name)):
            known[number] = name
    if not read:
        return
    places = [(item.node, item.mark.line) for item in function.reads]
    places += [(function.nodes[call.node][1], call.mark.line) for call in function.calls if function.nodes[call.node][0] == "call"]
    places += [(base, item.mark.line) for item in facts.classes if item.function == index for base in item.bases]
    for start, line in places:
        number = start
        while number not in read and function.nodes[number][0] in ("attr", "call", "sub"):
            number = function.nodes[number][1]
        if number in read:
            yield (*read[number], line)


def _imported(graph: ImportGraph, importer: Vertex, level: int, module: str, name: str) -> tuple[str, ...]:
    base = graph.absolute(importer, level, module)
    return (base, f"{base}.{name}") if name else (base,)


def _bound_packages(graph: ImportGraph, importer: Vertex, facts: ModuleFacts) -> dict[str, str]:
    """Names that the module binds to packages of the project, with the packages' names."""
    packages = {}
    for item in facts.imports:
        name = _bound(graph, importer, item)
        if graph.is_package(name):
            packages[item.alias] = name
    return packages


def _bound(graph: ImportGraph, importer: Vertex, item: Import) -> str:
    """The dotted name of what an import binds."""
    if item.name:
        return f"{graph.absolute(importer, item.level, item.module)}.{item.name}"
    if item.module.startswith(f"{item.alias}."):  # `import a.b` binds a
        return graph.absolute(importer, 0, item.alias)
    return graph.absolute(importer, item.level, item.module)


def _attributes(graph: ImportGraph, importer: Vertex, function: Function, packages: dict[str, str]) -> Iterator[tuple[Vertex, int]]:
    """The submodules that a function reads as attributes of a package: the deepest of each chain, with its line."""
    known: dict[int, str] = {}
    inner: set[int] = set()
    for index, node in enumerate(function.nodes):
        if node[0] == "name":
            name = packages.get(node[1], "")
        elif node[0] == "import":
            base = graph.absolute(importer, node[1], node[2])
            name = f"{base}.{node[3]}" if node[3] else base
            name = name if graph.is_package(name) else ""
        elif node[0] == "attr" and node[1] in known:
            name = f"{known[node[1]]}.{node[2]}"
            if graph.is_package(name) or graph.find(name):
                inner.add(node[1])
            else:
                name = ""
        else:
            continue
        if name:
            known[index] = name
    if not inner:
        return
    places = [(read.node, read.mark.line) for read in function.reads]
    places += [(function.nodes[call.node][1], call.mark.line) for call in function.calls if function.nodes[call.node][0] == "call"]
    for index, line in sorted(places, key=lambda place: place[1]):
        if index in known and index not in inner and function.nodes[index][0] == "attr":
            target = graph.find(known[index])
            if target is not None and target is not importer and not _shadowed(graph, target):
                yield target, line


def _shadowed(graph: ImportGraph, target: Vertex) -> bool:
    """Whether the package binds the submodule's name itself, so that reading it may give something else."""
    package, _, name = target.name.rpartition(".")
    parent = graph.find(package)
    return (
        parent is not None
        and parent.facts is not None
        and name in parent.facts.functions[0].bindings
        and graph.home(parent, name) is not target
    )


def _dynamic(graph: ImportGraph, importer: Vertex, facts: ModuleFacts, function: Function) -> Iterator[tuple[str, int]]:
    """The modules that a function imports by `importlib.import_module`, or `__import__`, with a literal."""
    for call in function.calls:
        node = function.nodes[call.node]
        if node[0] != "call" or not node[2] or not _is_import_module(facts, function, function.nodes[node[1]]):
            continue
        first = function.nodes[node[2][0]] if isinstance(node[2][0], int) else ("unknown",)
        if first[0] != "const" or not isinstance(first[1], str) or not all(part.isidentifier() for part in first[1].lstrip(".").split(".")):
            continue
        level = len(first[1]) - len(first[1].lstrip("."))
        if not level:
            yield graph.absolute(importer, 0, first[1]), call.mark.line
        elif len(node[2]) > 1 and isinstance(node[2][1], int) and function.nodes[node[2][1]] == ("name", "__package__"):
            name = graph.absolute(importer, level, first[1].lstrip("."))
            if name:
                yield name, call.mark.line


def _is_import_module(facts: ModuleFacts, function: Function, callee: Node) -> bool:
    if callee == _IMPORT:
        return True
    if callee[0] == "attr":
        return callee[2] == "import_module" and _is(facts, function.nodes[callee[1]], "importlib", "")
    return _is(facts, callee, "importlib", "import_module")


def _is(facts: ModuleFacts, node: Node, module: str, name: str) -> bool:
    """Whether a node is what `from module import name`, or `import module`, binds, in the function itself or in the module's body."""
    if node[0] == "name":
        return any(item.alias == node[1] and (item.level, item.module, item.name) == (0, module, name) for item in facts.imports)
    return bool(node == ("import", 0, module, name))

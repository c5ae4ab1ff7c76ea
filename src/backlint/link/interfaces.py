"""What a module lets others see: the question whether an import takes more than an interface exposes."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ..contract import Interface, pattern
from .edges import Edge, Vertex

if TYPE_CHECKING:
    from .imports import ImportGraph

#: The entry of `expose` that stands for the names which the module itself lists.
_LISTED = "__all__"


def hides(graph: ImportGraph, module: str, contract: Interface) -> Callable[[Edge], str]:
    """Asks of an import from outside of `module` whether it takes what is not exposed: `module` if so, else empty."""
    accepts = [pattern(entry).match for entry in _exposed(graph, module, contract)]
    #: Modules on the way to what is exposed: importing them is how to get there.
    ways = {entry.rpartition(".")[0] for entry in contract.expose}
    ways |= {way.rsplit(".", count)[0] for way in ways for count in range(1, way.count(".") + 1)}

    def exposed(name: str) -> bool:
        return any(match(name) for match in accepts)

    def crosses(edge: Edge) -> str:
        if edge.imported.name != module and not edge.imported.name.startswith(f"{module}."):
            return ""
        if contract.declaration is not None and contract.declaration.owner(edge.imported.name) != module:
            return ""  # a module of its own
        inner = edge.imported.name[len(module) + 1 :]
        if not edge.symbol:
            fine = not inner or inner in ways or exposed(inner)
        elif edge.symbol == "*":
            fine = bool(inner) and exposed(inner) or all(exposed(_below(inner, name)) for name in _stars(edge.imported))
        else:
            fine = exposed(_below(inner, edge.symbol))
        return "" if fine else module

    return crosses


def unknown(graph: ImportGraph, modules: list[str], contract: Interface) -> Iterator[tuple[str, str, str]]:
    """The entries of `expose` that none of the modules has: the name, as it is written, and what may have been meant or empty."""
    for entry in contract.expose:
        if modules and "*" not in entry and not any(_has(graph, module, entry) for module in modules):
            names = {name for module in modules for name in _names(graph, module)}
            near = difflib.get_close_matches(entry, sorted(names), n=1)
            yield f"{modules[0]}.{entry}", entry, near[0] if near else ""


def _exposed(graph: ImportGraph, module: str, contract: Interface) -> Iterator[str]:
    for entry in contract.expose:
        if entry == _LISTED:
            vertex = graph.find(module)
            yield from (vertex.facts.exports or () if vertex and vertex.facts else ())
        else:
            yield entry


def _below(inner: str, name: str) -> str:
    return f"{inner}.{name}" if inner else name


def _stars(vertex: Vertex) -> tuple[str, ...]:
    """The names that a star import takes; a star itself, which only a wildcard exposes, where they are not listed."""
    exports = vertex.facts.exports if vertex.facts else None
    return ("*",) if exports is None else exports


def _has(graph: ImportGraph, module: str, entry: str) -> bool:
    """Whether a module has a name or submodule; a name in something that is not listed, such as a class's, is taken as there."""
    name, rest = module, entry.split(".")
    while rest:
        vertex = graph.find(name)
        below = f"{name}.{rest[0]}"
        if not graph.find(below) and not graph.is_package(below):
            if rest[0] == _LISTED:
                return vertex is not None and vertex.facts is not None and vertex.facts.exports is not None
            return vertex is not None and _binds(graph, vertex, rest[0])
        name = below
        rest = rest[1:]
    return True


def _binds(graph: ImportGraph, vertex: Vertex, name: str) -> bool:
    facts = vertex.facts
    if facts is None:
        return False
    own = name in facts.functions[0].bindings or any(name == item.alias for item in facts.imports)
    dynamic = "__getattr__" in facts.functions[0].bindings or any(
        item.name == "*" and not graph.find(graph.absolute(vertex, item.level, item.module)) for item in facts.imports
    )
    return own or dynamic or bool(graph.bound(vertex, name))


def _names(graph: ImportGraph, module: str) -> set[str]:
    vertex = graph.find(module)
    names = {name[len(module) + 1 :] for name in graph.names(f"{module}.*")}
    return names | (
        set(vertex.facts.functions[0].bindings) | {item.alias for item in vertex.facts.imports} if vertex and vertex.facts else set()
    )

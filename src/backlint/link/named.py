"""Modules that are imported by their names in strings, where a library model says so: an argument of a call (`Imports`), or what a
setting of the project holds (`imports_from`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..facts import Function, Import, ModuleFacts, Node
from ..source import Role
from .edges import Edge, Vertex
from .symbols import Libraries

if TYPE_CHECKING:
    from .imports import ImportGraph

_STUB = "backlint.stub"
#: How often a model gives on a name of another model.
_HOPS = 4
#: How deep names stand in what a setting holds.
_DEEP = 6


class _Taker(NamedTuple):
    """A parameter that takes names: its name and position, the submodule to import of each, and whether they are imported only later."""

    parameter: str
    position: int
    submodule: str
    later: bool


class NamedImports:
    """Finds them in one module after another.

    Args:
        libraries: The facts of a library model by module name.
    """

    def __init__(self, graph: ImportGraph, libraries: Libraries) -> None:
        self._graph = graph
        self._libraries = libraries
        self._takers: dict[tuple[str, str], dict[str, list[_Taker]]] = {}
        self.settings: set[str] = set()
        outside = {item.module for vertex in graph.modules for item in (vertex.facts.imports if vertex.facts else ()) if not item.level}
        for module in sorted(outside):
            known = libraries(module) if module and not graph.find(module) and not graph.is_package(module) else None
            if known is None:
                continue
            given_on = (self._home(module, item.alias) for item in known[0].imports if item.name)
            for facts, name in ((known[0], ""), *(home for home in given_on if home is not None)):
                for cls in facts.classes:
                    if cls.decorators and name in ("", cls.name):
                        self.settings.update(_settings(facts, cls.decorators))

    def edges(self, importer: Vertex) -> Iterator[Edge]:
        """The modules of the project that a module names, each once."""
        facts = importer.facts
        assert facts is not None
        seen: set[str] = {importer.name}
        for edge in (*self._in_settings(importer, facts), *self._in_calls(importer, facts)):
            if edge.imported.name not in seen:
                seen.add(edge.imported.name)
                yield edge

    def _in_settings(self, importer: Vertex, facts: ModuleFacts) -> Iterator[Edge]:
        if importer.source is None or importer.source.role is not Role.SETTINGS:
            return
        body = facts.functions[0]
        for bind in body.binds:
            if bind.name in self.settings:
                for text in _texts(body.nodes, bind.node, 0):
                    yield from self._edge(importer, text, bind.mark.line, (), later=True)

    def _in_calls(self, importer: Vertex, facts: ModuleFacts) -> Iterator[Edge]:
        if not any(self._takes(importer, item) for item in facts.imports):
            return
        for index, function in enumerate(facts.functions):
            for call in function.calls:
                node = function.nodes[call.node]
                for taker in self._of_callee(importer, facts, function, node[1]) if node[0] == "call" else ():
                    given = next((value for name, value in node[3] if name == taker.parameter), None)
                    if given is None and len(node[2]) > taker.position and isinstance(node[2][taker.position], int):
                        given = node[2][taker.position]
                    for text in _texts(function.nodes, given, 0) if given is not None else ():
                        name = f"{text}.{taker.submodule}" if taker.submodule else text
                        yield from self._edge(importer, name, call.mark.line, ("lazy",) if index else (), later=taker.later)

    def _edge(self, importer: Vertex, text: str, line: int, within: tuple[str, ...], *, later: bool) -> Iterator[Edge]:
        """An edge to the module of the project that a dotted name names, or in which it names something."""
        if not all(part.isidentifier() for part in text.split(".")):
            return
        name, symbol = self._graph.absolute(importer, 0, text), ""
        while name and self._graph.find(name) is None:
            name, _, symbol = name.rpartition(".")
        target = self._graph.find(name)
        if target is not None and target is not importer and (not symbol or "." in text):
            bound = symbol if symbol and self._graph.bound(target, symbol) else ""
            if symbol and not bound:
                return
            home = self._graph.home(target, bound) if bound else target
            yield Edge(importer, target, bound, home or target, line, ("dynamic", *within), loads=not later)

    # What the models say.

    def _takes(self, importer: Vertex, item: Import) -> bool:
        name = self._graph.absolute(importer, item.level, item.module)
        if self._graph.find(name) or self._graph.is_package(name):
            return False
        if not item.name:
            return self._libraries(name) is not None
        return bool(self._functions(name, item.name)) or self._libraries(f"{name}.{item.name}") is not None

    def _of_callee(self, importer: Vertex, facts: ModuleFacts, function: Function, callee: int) -> Sequence[_Taker]:
        path = self._path(facts, function, callee)
        if path is None:
            return ()
        module, names = path
        while names and self._libraries(f"{module}.{names[0]}") is not None:
            module, names = f"{module}.{names[0]}", names[1:]
        if self._graph.find(module) or self._graph.is_package(module):
            return ()
        found = self._functions(module, names[0]) if names else {}
        if found or len(names) > 1:
            return found.get(names[1] if len(names) > 1 else "", ())
        return ()

    def _path(self, facts: ModuleFacts, function: Function, index: int) -> tuple[str, list[str]] | None:
        """What a callee is: the module from which it comes, and the name in it, with a method's after that."""
        node = function.nodes[index]
        if node[0] == "import" and not node[1]:
            return node[2], [node[3]] if node[3] else []
        if node[0] == "name":
            item = next((item for item in facts.imports if item.alias == node[1] and not item.level), None)
            if item is not None:
                return item.module, [item.name] if item.name else []
            bound = facts.functions[0].bindings.get(node[1], ()) if function is not facts.functions[0] else ()
            return self._path(facts, facts.functions[0], bound[0]) if len(bound) == 1 else None
        if node[0] == "attr":
            path = self._path(facts, function, node[1])
            return (path[0], [*path[1], node[2]]) if path is not None else None
        if node[0] == "call":  # an object of a class
            path = self._path(facts, function, node[1])
            return path if path is not None and len(path[1]) == 1 else None
        return None

    def _functions(self, module: str, name: str) -> dict[str, list[_Taker]]:
        """What a function of a model takes (under the empty name), or a class: its constructor and its methods."""
        key = (module, name)
        if key not in self._takers:
            self._takers[key] = {}
            home = self._home(module, name)
            if home is not None:
                facts, own = home
                for function in facts.functions:
                    if function.parent != 0:
                        continue
                    owner = facts.classes[function.owner].name if function.owner >= 0 else ""
                    if own in (function.name if not owner else "", owner):
                        takers = list(_takers(facts, function, 1 if owner else 0))
                        if takers:
                            self._takers[key]["" if not owner or function.name == "__init__" else function.name] = takers
        return self._takers[key]

    def _home(self, module: str, name: str) -> tuple[ModuleFacts, str] | None:
        """The facts of the model that defines a name of a module, and the name there."""
        for _ in range(_HOPS):
            known = self._libraries(module)
            if known is None:
                return None
            facts, is_package = known
            item = next((item for item in facts.imports if item.alias == name and item.name), None)
            if item is None:
                return facts, name
            parts = module.split(".")
            drop = item.level - 1 if is_package else item.level
            around = parts[: len(parts) - drop] if item.level else []
            module, name = ".".join([*around, item.module] if item.module else around), item.name
        return None


def _takers(facts: ModuleFacts, function: Function, skipped: int) -> Iterator[_Taker]:
    nodes = facts.functions[function.parent].nodes
    for position, parameter in enumerate(function.parameters):
        node = nodes[parameter.annotation] if parameter.annotation >= 0 else ("unknown",)
        submodule = ""
        if node[0] == "sub":
            key = nodes[node[2]]
            submodule, node = str(key[1]) if key[0] in ("const", "forward") else "", nodes[node[1]]
        if node[0] == "import" and node[2] == _STUB and node[3] in ("Imports", "LaterImports"):
            place = position - skipped if parameter.kind in ("any", "positional") else 1 << 16
            yield _Taker(parameter.name, place, submodule, node[3] == "LaterImports")


def _settings(facts: ModuleFacts, decorators: Sequence[int]) -> Iterator[str]:
    """The names given to `imports_from` among a class's decorators."""
    nodes = facts.functions[0].nodes
    for index in decorators:
        node = nodes[index]
        if node[0] == "call" and nodes[node[1]] == ("import", 0, _STUB, "imports_from"):
            yield from (str(nodes[item][1]) for item in node[2] if isinstance(item, int) and nodes[item][0] == "const")


def _texts(nodes: Sequence[Node], index: int, depth: int, *, dotted: bool = False) -> Iterator[str]:
    """The strings in an expression of literals; those in a dictionary only where they are dotted."""
    node = nodes[index]
    if depth > _DEEP:
        return
    if node[0] == "const":
        if isinstance(node[1], str) and ("." in node[1] or not dotted):
            yield node[1]
        return
    parts: list[int] = []
    if node[0] in ("tuple", "list", "set", "union"):
        parts += node[1]
    elif node[0] == "binary":
        parts += node[2:4]
    elif node[0] == "dict":
        parts += (value for _, value in node[1])
    elif node[0] == "grown":
        parts += (part for part in (node[1], node[3]) if part >= 0)
    elif node[0] == "typed" and node[1] >= 0:
        parts.append(node[1])
    for part in parts:
        if isinstance(part, int):
            yield from _texts(nodes, part, depth + 1, dotted=dotted or node[0] == "dict")

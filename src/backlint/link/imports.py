"""Who imports whom: the graph of a program's modules, made from the facts of its files alone.

A vertex is a module of the project, or something outside of it (`django.db`), which has no source. An edge is one name that one import
statement binds. Nothing is executed and nothing is looked up in the environment: what no file of the project provides is outside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from ..contract import DEFAULT_KINDS, Contract, pattern
from ..facts import Import, ModuleFacts
from ..source import Source
from .edges import Edge, Paths, Vertex
from .implicit import implicit_edges
from .named import NamedImports
from .symbols import Libraries

if TYPE_CHECKING:
    from .boundaries import Verdict
    from .cycles import Cycle

Unit = tuple[Source, ModuleFacts]


class ImportGraph:
    """All imports of a program.

    Args:
        libraries: The models of libraries, which say where modules are imported by their names in strings; None to do without.

    Attributes:
        modules: The project's modules, sorted by path.
    """

    def __init__(self, units: Sequence[Unit], libraries: Libraries | None = None) -> None:
        ordered = sorted((unit for unit in units if unit[0].module), key=lambda unit: unit[0].path)
        self.modules = tuple(Vertex(source.module, source, facts) for source, facts in ordered)
        self._by_name: dict[str, Vertex] = {}
        self._packages: set[str] = set()
        self._outside: dict[str, Vertex] = {}
        self._aliases: dict[Vertex, dict[str, Import]] = {}
        self._homes: dict[tuple[Vertex, str], Vertex | None] = {}
        for vertex in self.modules:
            self._by_name.setdefault(vertex.name, vertex)  # `a.py` comes before `a.pyi`
            package = vertex.name.rpartition(".")[0]
            while package and package not in self._packages:
                self._packages.add(package)
                package = package.rpartition(".")[0]
        self._edges = tuple(edge for vertex in self.modules for edge in (*self._imports(vertex), *implicit_edges(self, vertex)))
        if libraries is not None:
            named = NamedImports(self, libraries)
            known = {(edge.importer, edge.imported) for edge in self._edges}
            more = (edge for vertex in self.modules for edge in named.edges(vertex) if (vertex, edge.imported) not in known)
            self._edges = tuple(sorted((*self._edges, *more), key=lambda edge: edge.path))

    def edges(self, kinds: Collection[str] = DEFAULT_KINDS) -> tuple[Edge, ...]:
        """The imports all of whose kinds are among `kinds`, by path and in the order of the text."""
        return tuple(edge for edge in self._edges if not edge.kinds or all(kind in kinds for kind in edge.kinds))

    def match(self, module: str) -> tuple[Vertex, ...]:
        """The project's modules that `module` stands for: itself, its subtree, and all matches of a wildcard."""
        accepts = pattern(module).match
        return tuple(vertex for vertex in self.modules if accepts(vertex.name))

    def names(self, module: str) -> tuple[str, ...]:
        """The names of modules and packages that `module` itself, a wildcard or not, names; sorted, without what is below them."""
        accepts = pattern(module).match
        matches = (accepts(vertex.name) for vertex in self.modules)
        return tuple(sorted({match[1] for match in matches if match}))

    def chain(self, source: str, target: str, kinds: Collection[str] = DEFAULT_KINDS) -> tuple[Edge, ...]:
        """The shortest way by which `source` comes to know `target`, both with their subtrees; empty where there is none."""
        accepts = pattern(target).match
        return Paths(self.edges(kinds)).shortest(self.match(source), lambda edge: accepts(edge.target) is not None)

    def cycles(self, *, lazy: bool = False, type_checking: bool = False, harmless: bool = False) -> tuple[Cycle, ...]:
        """One cycle for each group of modules that need each other while they load, see `cycles.find_cycles`."""
        from .cycles import find_cycles

        return find_cycles(self, lazy=lazy, type_checking=type_checking, harmless=harmless)

    def judge(self, contract: Contract) -> Verdict:
        """How these imports stand to a contract, see `boundaries.judge`."""
        from .boundaries import judge

        return judge(self, contract)

    def find(self, name: str) -> Vertex | None:
        """The project's module called `name`."""
        return self._by_name.get(name)

    def is_package(self, name: str) -> bool:
        """Whether the project has modules below `name`, with an `__init__` file or without."""
        return name in self._packages

    def home(self, module: Vertex, symbol: str) -> Vertex | None:
        """Where the name `symbol` of `module` is defined: followed through imports and stars, None where it leaves the project."""
        key = (module, symbol)
        if key not in self._homes:
            self._homes[key] = module  # what a circle of re-exports finds
            self._homes[key] = self._follow(module, symbol)
        return self._homes[key]

    def bound(self, module: Vertex, symbol: str) -> int:
        """The first line on which a module's body binds a name; 0 where it is not seen to."""
        facts = module.facts
        if facts is None:
            return 0
        if symbol in facts.functions[0].bindings:
            return min((bind.mark.line for bind in facts.functions[0].binds if bind.name == symbol), default=0)
        for item in facts.imports:
            base = self.find(self.absolute(module, item.level, item.module)) if item.name == "*" else None
            if base is not None and self.provides(base, symbol):
                return item.line
        return 0

    def absolute(self, importer: Vertex, level: int, module: str) -> str:
        """The name of the module that `from <dots><module> import …` means in `importer`; empty where it leaves the top package."""
        if not level:
            root = importer.source.root if importer.source else ""
            if not root or (
                not self._knows(f"{root}.{module}") and (self._knows(module) or not self._knows(f"{root}.{module.partition('.')[0]}"))
            ):
                return module
            return f"{root}.{module}"
        parts = importer.name.split(".")
        drop = level - 1 if importer.source and importer.source.is_package else level
        if drop >= len(parts):
            return ""
        base = parts[: len(parts) - drop]
        return ".".join([*base, module] if module else base)

    def _knows(self, name: str) -> bool:
        return name in self._by_name or name in self._packages

    def _imports(self, importer: Vertex) -> Iterator[Edge]:
        assert importer.facts is not None
        for item in importer.facts.imports:
            name = self.absolute(importer, item.level, item.module)
            if not name or name == "__future__":
                continue
            if item.name:
                targets = self._from(importer, name, item)
            else:
                targets = [(self.module(name), "")] if name not in self._packages or name in self._by_name else []
            for imported, symbol in targets:
                if imported is importer:
                    continue
                home = self.home(imported, symbol) if symbol and symbol != "*" and imported.source else imported
                yield Edge(importer, imported, symbol, home or imported, item.line, item.conditions, item.alias)

    def _from(self, importer: Vertex, name: str, item: Import) -> list[tuple[Vertex, str]]:
        """What `from name import item.name` imports: a submodule, or a name of the module, or with a star all that it exports."""
        base = self.find(name)
        if item.name == "*":
            exported = base.facts.exports or () if base and base.facts else ()
            submodules = [self.find(f"{name}.{export}") for export in exported]
            return [(self.module(name), "*"), *((module, "") for module in submodules if module)]
        submodule = self.find(f"{name}.{item.name}")
        if submodule is not None and submodule is not importer:
            return [(submodule, "")]
        if base is None and name in self._packages:
            return []  # a namespace package has no names of its own
        return [(self.module(name), item.name)]

    def module(self, name: str) -> Vertex:
        """The module called `name`, a vertex without a file where the project has none."""
        found = self.find(name)
        return found or self._outside.setdefault(name, Vertex(name))

    def _follow(self, module: Vertex, symbol: str) -> Vertex | None:
        if module.facts is None:
            return None
        aliases = self._aliases.get(module)
        if aliases is None:
            items = module.facts.imports
            aliases = self._aliases[module] = {item.alias: item for item in items if item.alias and "lazy" not in item.conditions}
        item = aliases.get(symbol)
        if item is not None:
            name = self.absolute(module, item.level, item.module)
            if not item.name:  # `import a.b` binds a
                return self.find(self.absolute(module, 0, symbol) if item.module.startswith(f"{symbol}.") else name)
            submodule = self.find(f"{name}.{item.name}")
            base = submodule or self.find(name)
            return base if submodule or base is None else self.home(base, item.name)
        if symbol in module.facts.functions[0].bindings:
            return module
        for star in module.facts.imports:
            if star.name == "*":
                base = self.find(self.absolute(module, star.level, star.module))
                if base is not None and self.provides(base, symbol):
                    return self.home(base, symbol)
        return module

    def provides(self, module: Vertex, symbol: str, _seen: tuple[Vertex, ...] = ()) -> bool:
        """Whether a star import of `module` binds `symbol`, as far as the text says."""
        facts = module.facts
        if facts is None or module in _seen:
            return False
        if facts.exports is not None:
            return symbol in facts.exports
        if symbol.startswith("_"):
            return False
        if symbol in facts.functions[0].bindings or any(item.alias == symbol and "lazy" not in item.conditions for item in facts.imports):
            return True
        bases = (self.find(self.absolute(module, item.level, item.module)) for item in facts.imports if item.name == "*")
        return any(self.provides(base, symbol, (*_seen, module)) for base in bases if base)

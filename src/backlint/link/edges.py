"""What the import graph is made of: modules, imports, and the way from one to another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from ..facts import ModuleFacts
from ..source import Source


@dataclass(frozen=True, eq=False)
class Vertex:
    """A module. Compared by identity: two services of one repository may each have a module of the same name.

    Attributes:
        name: Its dotted name.
        source: Its file; None for what is outside of the project or does not exist.
        facts: What the file says; None where there is no file.
    """

    name: str
    source: Source | None = None
    facts: ModuleFacts | None = None

    @property
    def path(self) -> str:
        """The path of its file, empty where there is none."""
        return self.source.path if self.source else ""

    def __repr__(self) -> str:
        return f"<{self.name}>"


@dataclass(eq=False)
class Edge:
    """An import. Compared by identity; not to be changed.

    Attributes:
        importer, imported: The modules.
        symbol: The name taken from the imported module, `*` for all of them, empty for the module itself.
        home: The module in which that name is defined, behind any number of re-exports; the imported module where that is unknown.
        line: Of the statement, its first.
        kinds: Conditions under which it runs, see `facts.Import.conditions`; empty for an import that runs whenever its module is loaded.
        alias: The name that it binds in the importer.
        loads: Whether the importer itself imports it; False for a name in a setting, which a framework imports when it starts.
    """

    importer: Vertex
    imported: Vertex
    symbol: str
    home: Vertex
    line: int
    kinds: tuple[str, ...] = ()
    alias: str = ""
    loads: bool = True

    @property
    def path(self) -> str:
        """The importer's file."""
        return self.importer.path

    @property
    def target(self) -> str:
        """The dotted name of what is imported. Outside of the project a name may be a module or not, so it counts as a part."""
        outside = self.imported.source is None and self.symbol not in ("", "*")
        return f"{self.imported.name}.{self.symbol}" if outside else self.imported.name

    def __repr__(self) -> str:
        return f"<{self.importer.name} -> {self.target}>"


class Paths:
    """Searches among a selection of edges. No chain leads through a name that the importer does not import itself."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self._leaving: dict[Vertex, list[Edge]] = {}
        for edge in edges:
            self._leaving.setdefault(edge.importer, []).append(edge)

    def leaving(self, vertex: Vertex) -> Sequence[Edge]:
        """The imports of a module, in the order of the text."""
        return self._leaving.get(vertex, ())

    def shortest(
        self,
        sources: Collection[Vertex],
        hits: Callable[[Edge], bool],
        *,
        avoid: Collection[Vertex] = (),
        cut: Collection[tuple[Vertex, Vertex]] = (),
        at_least: int = 1,
    ) -> tuple[Edge, ...]:
        """The shortest chain of imports from one of `sources` to one that `hits`; empty where there is none.

        Of equally short chains it is the first in the order of the edges.

        Args:
            sources: Modules to start from. The first import leaves them.
            hits: Whether an import is the last of the chain.
            avoid: Modules that it may not pass through.
            cut: Pairs of importer and imported module that it may not use.
            at_least: 2 for a chain of two or more imports.
        """
        reached: dict[Vertex, Edge | None] = dict.fromkeys(sources)
        barred = set(avoid)
        queue = deque(reached)
        while queue:
            vertex = queue.popleft()
            before = reached[vertex]
            for edge in self._leaving.get(vertex, ()):
                if not edge.loads or cut and (edge.importer, edge.imported) in cut:
                    continue
                if (before is not None or at_least < 2) and hits(edge):
                    return self._back(edge, reached)
                following = edge.imported
                if following not in reached and following not in barred and following in self._leaving:
                    reached[following] = edge
                    queue.append(following)
        return ()

    def _back(self, edge: Edge, reached: dict[Vertex, Edge | None]) -> tuple[Edge, ...]:
        chain = [edge]
        while (before := reached[chain[-1].importer]) is not None:
            chain.append(before)
        return tuple(reversed(chain))

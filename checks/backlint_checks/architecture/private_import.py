from __future__ import annotations

from collections.abc import Iterable, Iterator

from backlint import Finding, Mark, Program, Role, Rule, Severity, option
from backlint.link.edges import Edge, Vertex
from backlint.link.implicit import attribute_uses
from backlint.link.imports import ImportGraph

#: What a build writes, and everybody reads.
_PUBLIC = frozenset({"_version"})


class PrivateImport(Rule):
    """A module uses what another package calls private.

    A leading underscore is its owner's promise to nobody: the name may change its meaning or go away in the next commit, or with a
    library in its next release, and nothing says so in advance.

    ```python bad file=shop/orders/_pricing.py
    def discount(order): ...
    ```
    ```python bad file=shop/billing/invoices.py
    from shop.orders._pricing import discount
    ```

    What others need gets a public name:

    ```python good file=shop/orders/_pricing.py
    def discount(order): ...
    ```
    ```python good file=shop/orders/__init__.py
    from shop.orders._pricing import discount

    __all__ = ["discount"]
    ```
    ```python good file=shop/billing/invoices.py
    from shop.orders import discount
    ```

    A private module belongs to the package that holds it, a private name in a module to the module's package, with all that is below
    these. Names listed in `__all__`, top-level packages with an underscore, imports for type checkers only, and tests are left alone.

    Limits: private attributes of objects and classes are not looked at, only names of modules.
    """

    severity = Severity.NOTE
    roles = frozenset({Role.SOURCE, Role.SETTINGS, Role.SCRIPT})

    on_request = True

    libraries: bool = option(default=True, help="whether to report private names of packages outside of the project, too")

    def check(self, program: Program) -> Iterator[Finding]:
        graph = program.imports
        found: dict[tuple[str, int, str], list[tuple[Edge, str]]] = {}
        for edge in _uses(graph):
            private, owner = _private(graph, edge)
            if private and not _within(edge.importer.name, owner) and (edge.imported.source is not None or self.libraries):
                found.setdefault((edge.path, edge.line, owner), []).append((edge, private))
        for (_, _, owner), uses in found.items():
            yield self._finding(program, uses[0][0], list(dict.fromkeys(private for _, private in uses)), owner)

    def _finding(self, program: Program, edge: Edge, names: list[str], owner: str) -> Finding:
        it = "them" if len(names) > 1 else "it"
        if edge.imported.source is None:
            risk, remedy = f"the next release may change or drop {it}", "use the public interface, or copy the few lines that are needed"
        else:
            risk = f"whoever changes {it} there does not look here"
            remedy = f"give {it} a public name in `{owner}`, or move {it} to where both can know {it}"
        return self.finding(
            program.position(edge.path, Mark(edge.line)),
            f"`{edge.importer.name}` uses {', '.join(f'`{name}`' for name in names)}, private to `{owner}`: {risk}",
            help=remedy,
            subject=f"{edge.importer.name} -> {names[0]}",
        )


def _uses(graph: ImportGraph) -> Iterable[Edge]:
    yield from graph.edges()
    for importer in graph.modules:
        yield from attribute_uses(graph, importer)


def _private(graph: ImportGraph, edge: Edge) -> tuple[str, str]:
    """The private name that an import uses, and the package that it belongs to; empty where there is none."""
    parts = edge.imported.name.split(".")
    for index, part in enumerate(parts):
        if index and _is_private(part):
            owner = ".".join(parts[:index]) if edge.imported.source is not None else parts[0]
            return ".".join(parts[: index + 1]), owner
    if not _is_private(edge.symbol) or _is_private(parts[0]) or _is_listed(edge.imported, edge.symbol):
        return "", ""
    return f"{edge.imported.name}.{edge.symbol}", _package(graph, edge.imported)


def _package(graph: ImportGraph, module: Vertex) -> str:
    """The package that a name of a module belongs to. Outside of the project it is not known what is a package, so it is the top one."""
    if module.source is None:
        return module.name.partition(".")[0]
    return module.name if module.source.is_package or graph.is_package(module.name) else module.name.rpartition(".")[0] or module.name


def _is_private(name: str) -> bool:
    # a single letter after the underscore is a translator's shorthand: `_`, `_l`, `_n`
    return len(name) > 2 and name[0] == "_" and not name.startswith("__") and name not in _PUBLIC


def _is_listed(module: Vertex, symbol: str) -> bool:
    return module.facts is not None and symbol in (module.facts.exports or ())


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")

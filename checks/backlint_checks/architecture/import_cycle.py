from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Mark, Program, Role, Rule, Severity, Step, option
from backlint.link.cycles import Cycle


class ImportCycle(Rule):
    """Modules import each other in a circle, and one of them needs a name before the other has defined it.

    Whether that works depends on which of them is imported first. It does until a new entry point, a test run alone or a formatter that
    sorts imports changes the order; then the program dies at start with `cannot import name … from partially initialized module`.
    Modules in a circle are also one module in disguise: none can be understood, tested or moved without the others.

    ```python bad file=shop/orders.py
    from shop.billing import invoice

    class Order:
        def close(self):
            return invoice(self)
    ```
    ```python bad file=shop/billing.py
    from shop.orders import Order

    def invoice(order: Order):
        return {"order": order}
    ```

    A type is all that the second needs of the first:

    ```python good file=shop/orders.py
    from shop.billing import invoice

    class Order:
        def close(self):
            return invoice(self)
    ```
    ```python good file=shop/billing.py
    from __future__ import annotations

    from typing import TYPE_CHECKING

    if TYPE_CHECKING:
        from shop.orders import Order

    def invoice(order: Order):
        return {"order": order}
    ```

    Each group of modules that are tied together is reported once, by one shortest circle, at the import that can fail, with the import
    that is cheapest to cut. Circles in which no import can fail (only `import module`, and nothing read from it while loading; a name
    defined above the import that leads back) are left alone, and so are a package's `__init__` and its own modules.

    Limits: names that a module sets in other ways than by a binding in its text are taken as defined in time.
    """

    severity = Severity.WARNING
    roles = frozenset({Role.SOURCE, Role.SETTINGS, Role.SCRIPT})

    lazy: bool = option(default=False, help="whether imports inside functions close a circle, too")
    type_checking: bool = option(default=False, help="whether imports under `if TYPE_CHECKING` close a circle, too")
    harmless: bool = option(default=False, help="whether to report circles in which no import can fail")

    def check(self, program: Program) -> Iterator[Finding]:
        for cycle in program.imports.cycles(lazy=self.lazy, type_checking=self.type_checking, harmless=self.harmless):
            yield self._finding(program, cycle)

    def _finding(self, program: Program, cycle: Cycle) -> Finding:
        first = cycle.edges[0]
        start, *others = (edge.importer.name for edge in cycle.edges)
        circle = " -> ".join([start, *others, start])
        more = f", one of the circles among {cycle.size} modules" if cycle.size > len(cycle.edges) else ""
        if cycle.symbol == "*":
            effect = f"if `{first.imported.name}` is loaded first, this star import finds only a part of its names"
        elif cycle.symbol and not first.symbol:
            effect = f"if `{first.imported.name}` is loaded first, it has no `{cycle.symbol}` yet when `{start}` reads that while loading"
        elif cycle.symbol:
            effect = f"if `{first.imported.name}` is loaded first, this import finds no `{cycle.symbol}` in it yet and fails"
        else:
            effect = "none of these modules can be understood, tested or moved without the others"
        names = ", ".join(f"`{name}`" for name in cycle.names[:3]) + (" …" if len(cycle.names) > 3 else "")
        cheapest = cycle.cheapest
        cut = f"cut `{cheapest.importer.name}` -> `{cheapest.imported.name}`, by which only {names} comes"
        steps = [
            Step(program.position(edge.path, Mark(edge.line)), f"`{edge.importer.name}` imports `{edge.target}`") for edge in cycle.edges
        ]
        return self.finding(
            program.position(first.path, Mark(first.line)),
            f"import cycle {circle}{more}: {effect}",
            help=f"{cut}: move that to a module below both, or import it where it is used",
            subject=" -> ".join(sorted([start, *others])),
            evidence=steps,
        )

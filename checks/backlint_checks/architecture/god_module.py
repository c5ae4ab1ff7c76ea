from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Position, Program, Role, Rule, Severity, option
from backlint.link.edges import Vertex


class GodModule(Rule):
    """A module that many others need needs many others itself, and is large.

    Whatever changes, changes here: each of the modules that it needs can break it, and it can break each of those that need it. Nobody has
    read all of it, everybody has it open, and every import of it loads half of the program.

    The measure is the number of modules of the project that import it, times the number of those that it imports, times its lines.

    ```toml bad file=pyproject.toml
    [tool.backlint.rules.god-module]
    importers = 2
    imported = 2
    lines = 4
    measure = 16
    ```
    ```python bad file=shop/models.py
    from shop.mail import send
    from shop.stock import reserve

    def order(item):
        return send(reserve(item))
    ```
    ```python bad file=shop/mail.py
    def send(text): ...
    ```
    ```python bad file=shop/stock.py
    def reserve(item): ...
    ```
    ```python bad file=shop/web.py
    from shop.models import order
    ```
    ```python bad file=shop/jobs.py
    from shop.models import order
    ```

    What many need should need little:

    ```python good file=shop/models.py
    def order(item):
        return item
    ```
    ```python good file=shop/web.py
    from shop.mail import send
    from shop.models import order
    ```
    ```python good file=shop/mail.py
    def send(text): ...
    ```

    An `__init__` that only gives on names counts for the modules that define them. Tests, migrations and scripts do not count. The rule is
    being tried out: it is on only when it is named, or with the profile `preview`.

    Limits: a number is no judgement; a large module of one idea may be fine.
    """

    severity = Severity.NOTE
    preview = True
    roles = frozenset({Role.SOURCE})

    importers: int = option(default=10, help="a module that fewer import is left alone")
    imported: int = option(default=12, help="a module that imports fewer is left alone")
    lines: int = option(default=800, help="a module with fewer lines is left alone")
    measure: int = option(default=500_000, help="importers times imported times lines from which a module is reported")

    def check(self, program: Program) -> Iterator[Finding]:
        needed: dict[Vertex, set[Vertex]] = {}
        needs: dict[Vertex, set[Vertex]] = {}
        for edge in program.imports.edges():
            target = edge.home if edge.home.source is not None else edge.imported
            if edge.loads and target is not edge.importer and _counts(edge.importer) and _counts(target):
                needed.setdefault(target, set()).add(edge.importer)
                needs.setdefault(edge.importer, set()).add(target)
        for module in program.imports.modules:
            into, out = len(needed.get(module, ())), len(needs.get(module, ()))
            lines = module.facts.lines if module.facts is not None else 0
            if into >= self.importers and out >= self.imported and lines >= self.lines and into * out * lines >= self.measure:
                yield self.finding(
                    Position(module.path),
                    f"{into} modules import `{module.name}`, which imports {out} itself and has {lines:,} lines: {into} x {out} x "
                    f"{lines:,} is {into * out * lines:,}, so that nearly every change touches it and none is safe",
                    help="move out what the importers need and what needs nothing itself, one idea a module; `backlint graph` draws it",
                    subject=module.name,
                )


def _counts(vertex: Vertex) -> bool:
    return vertex.source is not None and vertex.source.role is Role.SOURCE

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from backlint import ClassInfo, Finding, Program, Role, Rule, Severity, Step

from ..coupling.databases import Database, databases
from ..coupling.services import independent, service

#: So many tables with so many columns of the same name are the same tables, even where nothing is said about the database.
_TABLES = 2
_COLUMNS = 3
_SHOWN = 4


class CrossServiceDatabase(Rule):
    """Two services of one repository work on the same database.

    A schema that two services share is an interface that nobody has agreed on: a migration of one breaks the other at run time, neither can
    be deployed, scaled or restored alone, and locks that one holds stop the other.

    ```python bad file=services/orders/orders/settings.py
    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "HOST": "db.internal"}}
    ```
    ```python bad file=services/orders/orders/views.py
    from orders.settings import DATABASES
    ```
    ```python bad file=services/orders/manage.py
    ```
    ```python bad file=services/stock/stock/settings.py
    from sqlalchemy import create_engine

    engine = create_engine("postgresql://db.internal/shop")
    ```
    ```python bad file=services/stock/stock/views.py
    from stock.settings import engine
    ```
    ```python bad file=services/stock/manage.py
    ```

    Each has a database of its own, and asks the other one for the rest:

    ```python good file=services/orders/orders/settings.py
    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "orders", "HOST": "db.internal"}}
    ```
    ```python good file=services/orders/orders/views.py
    from orders.settings import DATABASES
    ```
    ```python good file=services/orders/manage.py
    ```
    ```python good file=services/stock/stock/settings.py
    from sqlalchemy import create_engine

    engine = create_engine("postgresql://db.internal/stock")
    ```
    ```python good file=services/stock/stock/views.py
    from stock.settings import engine
    ```
    ```python good file=services/stock/manage.py
    ```

    A service is a source root, and two of which one imports the other are none. The evidence is a database of the same name on the same
    host in the settings, the code or the `.env` and YAML files of both, or classes in both for the same tables.

    Limits: addresses that come from the environment alone are not known.
    """

    severity = Severity.WARNING
    preview = True

    def check(self, program: Program) -> Iterator[Finding]:
        named = databases(program)
        tables = _tables(program)
        for one, other in itertools.combinations(sorted(named), 2):
            same = [
                (mine, theirs) for mine in named[one] for theirs in named[other] if (mine.host, mine.name) == (theirs.host, theirs.name)
            ]
            shared = [(tables[one][name], tables[other][name]) for name in sorted(tables.get(one, {})) if name in tables.get(other, {})]
            telling = [pair for pair in same if pair[0].is_telling]
            if not (telling or (same and shared) or _are_same_tables(program, named[one], named[other], shared)):
                continue
            if independent(program, one, other):
                yield self._report(program, one, other, telling or same, shared)

    def _report(
        self,
        program: Program,
        one: str,
        other: str,
        same: Sequence[tuple[Database, Database]],
        shared: Sequence[tuple[ClassInfo, ClassInfo]],
    ) -> Finding:
        evidence = [Step(place.position, f"the database `{place.name}`") for pair in same[:1] for place in pair]
        for pair in shared[:_SHOWN]:
            table = program.stored.table(pair[0])
            evidence += [Step(program.position(cls.module.path, cls.facts.mark), f"`{cls.name}` is the table `{table}`") for cls in pair]
        position = evidence[1].position
        what = f"the database `{same[0][0].name}`" if same else f"{len(shared)} tables of the same names and columns"
        first, second = one or "this repository's own code", other or "this repository's own code"
        return self.finding(
            position,
            f"the services `{first}` and `{second}` both work on {what}: a migration of one breaks the other, and neither can be deployed "
            "or restored alone.",
            help="Give the tables to one of the two and let the other one ask it, or make both one service.",
            subject=f"{one} and {other}",
            evidence=evidence,
        )


def _tables(program: Program) -> dict[str, dict[str, ClassInfo]]:
    """The tables that each service has classes for."""
    found: dict[str, dict[str, ClassInfo]] = {}
    for name, classes in program.stored.tables.items():
        for cls in classes:
            if cls.module.role is Role.SOURCE:
                found.setdefault(service(cls.module), {}).setdefault(name, cls)
    return found


def _are_same_tables(
    program: Program, mine: Sequence[Database], theirs: Sequence[Database], shared: Sequence[tuple[ClassInfo, ClassInfo]]
) -> bool:
    """Whether the tables speak for themselves where at least one of the services does not say which database it uses."""
    if mine and theirs:
        return False
    alike = [pair for pair in shared if len({*program.stored.columns(pair[0])} & {*program.stored.columns(pair[1])}) >= _COLUMNS]
    return len(alike) >= _TABLES

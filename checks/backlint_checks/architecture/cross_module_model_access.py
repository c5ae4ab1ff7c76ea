from __future__ import annotations

from collections.abc import Iterator, Sequence

from backlint import ClassInfo, Finding, Program, Rule, Severity, Step

from ..coupling.access import Access, Accesses
from ..coupling.owners import Owner, Owners

#: How many places of a file are shown.
_SHOWN = 5
_ORDER = ("changes", "asks for", "names the table of", "refers to")


class CrossModuleModelAccess(Rule):
    """A module works with the rows of another one, which has declared them its own.

    Whoever asks for rows of a table depends on its columns, and whoever changes them goes around what their owner makes sure of: the table
    can no longer be changed, moved or given rules by those who are responsible for it. No import shows it: a relation leads there, or a
    table's name in SQL.

    ```toml bad file=pyproject.toml
    [tool.backlint.modules.billing]
    path = "shop.billing"
    owns-models = true

    [tool.backlint.modules.orders]
    path = "shop.orders"
    ```
    ```python bad file=shop/billing/models.py
    from django.db import models

    class Invoice(models.Model):
        paid = models.BooleanField(default=False)
    ```
    ```python bad file=shop/orders/service.py
    from shop.billing.models import Invoice

    def close(number):
        Invoice.objects.filter(pk=number).update(paid=True)
    ```

    The owner does it for others:

    ```toml good file=pyproject.toml
    [tool.backlint.modules.billing]
    path = "shop.billing"
    owns-models = true

    [tool.backlint.modules.orders]
    path = "shop.orders"
    ```
    ```python good file=shop/billing/models.py
    from django.db import models

    class Invoice(models.Model):
        paid = models.BooleanField(default=False)
    ```
    ```python good file=shop/billing/api.py
    from shop.billing.models import Invoice

    def pay(number):
        Invoice.objects.filter(pk=number).update(paid=True)
    ```
    ```python good file=shop/orders/service.py
    from shop.billing.api import pay

    def close(number):
        pay(number)
    ```

    Reported are queries, changes (also of an attribute of a row that the owner has handed out), foreign keys, and names of tables in SQL
    text, once for each file and class. Classes that the owner exposes may be used, and so may queries that it has put together. Contracts
    of the type `interface` and `independence` forbid the same where the import itself does not break them already.

    Limits: rows that are read through a relation, attribute by attribute, count with the foreign key, not by themselves. Tests and
    migrations are not looked at.
    """

    severity = Severity.WARNING

    def check(self, program: Program) -> Iterator[Finding]:
        owners = Owners(program)
        if not owners:
            return
        found: dict[tuple[str, ClassInfo, bool], list[Access]] = {}
        against: dict[tuple[str, ClassInfo], Owner | None] = {}
        for access in Accesses(program).all():
            module = access.function.module
            if module.role not in self.roles:
                continue
            key = (module.name, access.cls)
            if key not in against:
                against[key] = owners.against(*key)
            if against[key] is not None:
                found.setdefault((module.path, access.cls, access.how == "refers to"), []).append(access)
        for (_, cls, _), places in found.items():
            whose = against[places[0].function.module.name, cls]
            assert whose is not None
            yield self._report(program, cls, whose, places)

    def _report(self, program: Program, cls: ClassInfo, owner: Owner, places: Sequence[Access]) -> Finding:
        unique = {(place.mark.line, place.how): place for place in reversed(places)}
        ordered = sorted(unique.values(), key=lambda place: (_ORDER.index(place.how), place.mark.line))
        first = ordered[0]
        user = first.function.module
        what = " and ".join(dict.fromkeys(place.how for place in ordered))
        rows = f"`{cls.name}`" if ordered[-1].how in ("refers to", "names the table of") else f"rows of `{cls.name}`"
        more = f" in {len(ordered)} places" if len(ordered) > 1 else ""
        belong = "belong" if rows.startswith("rows") else "belongs"
        evidence = [Step(program.position(user.path, place.mark), place.says) for place in ordered[:_SHOWN]]
        evidence.append(
            Step(program.position(cls.module.path, cls.facts.mark), f"`{cls.name}` belongs to `{owner.name}` ({owner.promise})")
        )
        return self.finding(
            program.position(user.path, first.mark),
            f"`{user.name}` {what} {rows}{more}, which {belong} to `{owner.name}` alone: {_harm(first, owner)}",
            help=_help(first, owner),
            scope=first.function.facts.qualname,
            subject=f"{user.name} -> {cls.path}{' (foreign key)' if first.how == 'refers to' else ''}",
            evidence=evidence,
            reach=program.reach(first.function),
        )


def _harm(access: Access, owner: Owner) -> str:
    if access.how == "changes":
        return f"the change goes around whatever `{owner.name}` makes sure of"
    if access.how == "refers to":
        return "the database ties the two together, and neither table can be moved or emptied without the other"
    return f"`{owner.name}` cannot change its table without breaking this"


def _help(access: Access, owner: Owner) -> str:
    exposed = f" ({', '.join(f'`{name}`' for name in owner.expose[:3])})" if owner.expose else ""
    if access.how == "refers to":
        return f"Keep the key as a plain column and ask `{owner.name}`{exposed} for the rest, or let it expose `{access.cls.name}`."
    return f"Let `{owner.name}` do it: call a function that it offers{exposed}, or add one there."

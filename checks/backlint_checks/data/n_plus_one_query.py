from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Frame, Program, Rule, Severity, Site, Step, option
from backlint.link.values import CallOrigin, Instance, Value

from ..loading.repeated import Asked, Repeated
from ..loading.rows import Rows


class NPlusOneQuery(Rule):
    """A loop asks the database once for every row.

    The page is quick with ten rows in development and takes seconds with a thousand in production; the database spends its time on the
    way to and fro. The query rarely stands in the loop: it hides in a lazy relation, a property, or a function of another module.

    ```python bad file=shop/models.py
    from django.db import models

    class Customer(models.Model):
        name = models.CharField(max_length=80)

    class Order(models.Model):
        customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    ```
    ```python bad file=shop/report.py
    from shop.models import Order

    def names():
        return [order.customer.name for order in Order.objects.filter(paid=True)]
    ```
    ```python good file=shop/models.py
    from django.db import models

    class Customer(models.Model):
        name = models.CharField(max_length=80)

    class Order(models.Model):
        customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    ```
    ```python good file=shop/report.py
    from shop.models import Order

    def names():
        return [order.customer.name for order in Order.objects.filter(paid=True).select_related("customer")]
    ```

    What the query on the way has loaded (`select_related`, `prefetch_related`, loader options) is taken into account, also when it was
    written in another module. Loops over a few constants, over batches and pages, and code that leaves the loop with the query are fine.

    Limits: rows whose query cannot be seen, such as those of an untyped parameter that nobody passes, are not judged.
    """

    severity = Severity.WARNING
    cwe = 1073

    most: int = option(default=10, help="loops that run at most this often, as far as the text says, are left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        repeated = Repeated(program, self.most)
        seen: set[tuple[object, ...]] = set()
        for frame in program.frames():
            if frame.function.module.role not in self.roles or frame.function.stub:
                continue
            for site in program.sites(frame):
                if site.use == "decorator":
                    continue
                for loop in repeated.loops(frame, site):
                    asked = next(repeated.asked(frame, loop, site), None)
                    if asked is None:
                        continue
                    keys = {(frame.function, loop, site.node), (frame.function, loop, asked.relation or asked.reached.site.function)}
                    if not keys & seen:
                        yield self._report(program, repeated.rows, frame, site, loop, asked)
                    seen |= keys
                    break

    def _report(self, program: Program, rows: Rows, frame: Frame, site: Site, loop: int, asked: Asked) -> Finding:
        facts = frame.function.facts
        chain = asked.reached.chain
        last = asked.reached.site
        evidence: list[Step] = []
        if loop >= 0:
            evidence.append(Step(program.header(frame, facts.blocks[loop]), "for each item of this loop"))
        for link in chain[:-1]:
            evidence.append(program.step(link, f"{'reads' if link.kind == 'read' else 'calls'} `{link.target.function.name}`"))
        evidence.append(program.step(last, f"loads `{asked.relation}`" if asked.relation else f"asks the database (`{_name(last)}`)"))
        through = f" through `{site.target.function.name}`" if len(chain) > 1 else ""
        if asked.row is not None:
            lookup = "__".join((*rows.root(asked.row).path, asked.relation))
            how = " or ".join(f"`{way}`" for way in rows.ways(_query(asked.row))[:3])
            message = (
                f"`{asked.relation}` is read from the database once for every row of this loop{through}: "
                f"`{lookup}` was not loaded with the rows."
            )
            help_text = f"Load `{lookup}` together with the rows" + (f", with {how} on the query." if how else ".")
        else:
            message = f"{_subject(rows, last)} asks the database once for every item of this loop{through}."
            help_text = "Ask once for all items before the loop, and look the answers up in it."
        return self.finding(
            program.place(site),
            message,
            help=help_text,
            scope=facts.qualname,
            subject=asked.relation or _name(last),
            evidence=evidence,
            reach=program.reach(frame.function),
        )


def _query(row: Value) -> Value | None:
    """The query nearest to a row."""
    value: Value | None = row
    while isinstance(value, Instance):
        origin = value.origin
        if isinstance(origin, CallOrigin):
            return value
        value = getattr(origin, "base", None)
    return None


def _name(site: Site) -> str:
    function = site.target.function
    return f"{function.owner.name}.{function.name}" if function.owner is not None else function.name


def _subject(rows: Rows, site: Site) -> str:
    """What asks, as the message names it: by the rows where they are known, since nobody writes `QuerySet.__iter__`."""
    kind = rows.kind(site.receiver)
    if kind is None or kind.stub:
        return f"`{_name(site)}`"
    return f"A query for `{kind.name}`" if site.target.function.name.startswith("__") else f"`{_name(site)}` for `{kind.name}`"

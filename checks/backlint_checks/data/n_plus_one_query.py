from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Finding, Frame, Program, Reached, Rule, Severity, Site, Step, option
from backlint.link.values import AttributeOrigin, CallOrigin, FunctionValue, Instance, Value

from ..loading.loops import call_block, is_inside, is_short, leaves_at_once, takes_batches
from ..loading.rows import Root, Rows, answers_from_cache, is_relation


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
        rows = Rows(program)
        seen: set[tuple[object, ...]] = set()
        for frame in program.frames():
            if frame.function.module.role not in self.roles or frame.function.stub:
                continue
            for site in program.sites(frame):
                if site.use == "decorator":
                    continue
                loop = self._loop(program, frame, site)
                if loop is None:
                    continue
                for reached in program.reached(site, Effect.QUERY):
                    relation = self._asks(program, rows, frame, loop, reached)
                    if relation is None:
                        continue
                    key = (frame.function, loop, relation or (site.node, reached.site.function))
                    if key in seen or (relation and (frame.function, loop, site.node) in seen):
                        break
                    seen.add(key)
                    seen.add((frame.function, loop, site.node))
                    yield self._report(program, rows, frame, site, loop, reached, relation)
                    break

    def _loop(self, program: Program, frame: Frame, site: Site) -> int | None:
        """The innermost loop around a site that may run once a row; -2 for a function that the site runs for each item."""
        if site.per_item:
            return -2
        for index, block in program.loops(frame, site.block):
            if block.kind == "while" or not block.nodes or leaves_at_once(frame, site.block, index):
                continue
            if is_short(program, frame, block.nodes[0], self.most) or takes_batches(frame, block):
                continue
            return index
        return None

    # Whether a query really runs for each row.

    def _asks(self, program: Program, rows: Rows, frame: Frame, loop: int, reached: Reached) -> str | None:
        """The relation that is loaded for each row, "" for another query; None where no query runs, or that cannot be told."""
        site = reached.site
        if Effect.WRITE in program.effects_of(site.target):
            return None
        if site.kind == "read":
            row = site.arguments.positional[0][0] if site.arguments and site.arguments.positional else None
            name = site.function.facts.nodes[site.node][2]
            return name if isinstance(row, Instance) and self._is_lazy(rows, frame, loop, reached, row, name) else None
        receiver = site.receiver
        manager, name, direct = self._relation(program, receiver)
        if manager is not None:
            if direct and "prefetched" in site.target.function.markers:
                root = rows.root(manager)
                if root.has(name) or not root.known or self._is_inner(frame, loop, reached, root):
                    return None
            elif not rows.root(manager).known and not direct:
                return name if self._typed_row(manager) else None
            return name
        if answers_from_cache(site) and not self._made_inside(frame, loop, reached, receiver):
            return None
        if isinstance(receiver, Instance) and not receiver.cls.stub and not isinstance(receiver.origin, CallOrigin):
            return None
        return ""

    @staticmethod
    def _typed_row(row: Instance) -> bool:
        return row.origin is not None

    def _is_lazy(self, rows: Rows, frame: Frame, loop: int, reached: Reached, row: Instance, name: str) -> bool:
        descriptor = reached.site.receiver
        if isinstance(descriptor, Instance) and not rows.is_lazy(descriptor):
            return False
        root = rows.root(row)
        if not root.known or root.has(name) or (root.remembered is not None and root.remembered == descriptor):
            return False
        if root.peers or (root.everything and isinstance(descriptor, Instance) and not rows.is_nullable(descriptor)):
            return False
        return not self._is_inner(frame, loop, reached, root)

    @staticmethod
    def _relation(program: Program, value: Value | None) -> tuple[Instance | None, str, bool]:
        """For what was reached through a relation of a row: the row, the relation, and whether every step since is one that rows loaded
        ahead can answer."""
        direct = True
        while isinstance(value, Instance):
            origin = value.origin
            if isinstance(origin, AttributeOrigin):
                base = origin.base
                if not isinstance(base, Instance) or base.cls.stub or not is_relation(program, base, origin.name):
                    return None, "", direct
                return base, origin.name, direct
            if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue):
                return None, "", direct
            function = origin.target.function
            if not function.stub:
                return None, "", direct
            if origin.site[1] >= 0 and "prefetched" not in function.markers:
                direct = False
            value = origin.target.receiver
        return None, "", direct

    def _is_inner(self, frame: Frame, loop: int, reached: Reached, root: Root) -> bool:
        """Whether the query behind the row stands in the loop itself: then that one is the finding."""
        if loop < 0:
            return False
        below = {id(site.callee.function) for site in reached.chain if site.callee is not None}
        for function, node in root.sites:
            if function is frame.function:
                block = call_block(frame, node)
                if block >= 0 and is_inside(frame, block, loop):
                    return True
            elif id(function) in below:
                return True
        return False

    def _made_inside(self, frame: Frame, loop: int, reached: Reached, value: Value | None) -> bool:
        """Whether the object that is asked is made anew in each turn of the loop."""
        if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
            return False
        function, node = value.origin.site
        if function is frame.function and loop >= 0:
            block = call_block(frame, node)
            return block >= 0 and is_inside(frame, block, loop)
        return function is not frame.function and any(
            site.callee is not None and site.callee.function is function for site in reached.chain
        )

    # Report.

    def _report(
        self, program: Program, rows: Rows, frame: Frame, site: Site, loop: int, reached: Reached, relation: str
    ) -> Finding:  # fmt: skip
        facts = frame.function.facts
        evidence: list[Step] = []
        if loop >= 0:
            evidence.append(Step(program.header(frame, facts.blocks[loop]), "for each item of this loop"))
        for link in reached.chain[:-1]:
            verb = "reads" if link.kind == "read" else "calls"
            evidence.append(program.step(link, f"{verb} `{link.target.function.name}`"))
        last = reached.site
        evidence.append(program.step(last, f"loads `{relation}`" if relation else f"asks the database (`{_name(last)}`)"))
        through = f" through `{site.target.function.name}`" if len(reached.chain) > 1 else ""
        if relation:
            lookup, ways = self._remedy(program, rows, reached, relation)
            message = (
                f"`{relation}` is read from the database once for every row of this loop{through}: `{lookup}` was not loaded with the rows."
            )
            how = " or ".join(f"`{way}`" for way in ways[:3])
            help_text = f"Load `{lookup}` together with the rows" + (f", with {how} on the query." if how else ".")
        else:
            message = f"`{_name(last)}` asks the database once for every item of this loop{through}."
            help_text = "Ask once for all items before the loop, and look the answers up in it."
        return self.finding(
            program.place(site),
            message,
            help=help_text,
            scope=facts.qualname,
            subject=relation or _name(last),
            evidence=evidence,
            reach=program.reach(frame.function),
        )

    def _remedy(self, program: Program, rows: Rows, reached: Reached, relation: str) -> tuple[str, list[str]]:
        site = reached.site
        row: Value | None = None
        if site.kind == "read" and site.arguments is not None and site.arguments.positional:
            row = site.arguments.positional[0][0]
        else:
            row = self._relation(program, site.receiver)[0]
        if row is None:
            return relation, []
        root = rows.root(row)
        return "__".join((*root.path, relation)), rows.ways(_query(row))


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

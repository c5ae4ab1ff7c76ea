from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Fix, Frame, Mark, Position, Program, Rule, Severity, Site, Step, option

from ..loading import wording
from ..loading.handed import EACH
from ..loading.kept import Absent
from ..loading.keys import key_fix
from ..loading.listings import Listing, Resolver, listings, made_at, resolvers, written_at
from ..loading.listings import asked as asked_for
from ..loading.remedy import Remedy
from ..loading.repeated import Asked, Repeated
from ..loading.templates import Filled, Use, filled, sites, uses


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

    Serializers and schemas read each row too, as do lists of an administration and loops in templates: what they read is looked for in the
    query that they are given. What a template reads is a note only, for its conditions are not looked at.

    Limits: rows whose query cannot be seen, such as those of an untyped parameter that nobody passes, are not judged; nor is a serializer
    that decides at run time what it shows. Of columns that a query leaves out only those read in the loop itself are found.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 1073

    most: int = option(default=10, help="loops that run at most this often, as far as the text says, are left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        repeated = Repeated(program, self.most)
        seen: set[tuple[object, ...]] = set()
        shown: dict[tuple[object, ...], tuple[Frame, Site, int, dict[tuple[str, ...], Asked]]] = {}
        for frame in program.frames():
            if frame.function.module.role not in self.roles or frame.function.stub:
                continue
            for site in program.sites(frame):
                if site.use == "decorator":
                    continue
                for loop in repeated.loops(frame, site):
                    if site.shown:
                        found = list(repeated.asked(frame, loop, site))
                        for asked in found:
                            other = None if asked.row is not None else asked.reached.site.function
                            group = shown.setdefault((frame.function, loop, site.node, other, asked.anew), (frame, site, loop, {}))
                            group[3].setdefault(repeated.lookup(asked), asked)
                        if found:
                            break
                        continue
                    first = next(repeated.asked(frame, loop, site), None)
                    if first is None:
                        continue
                    keys = {(frame.function, loop, site.node), (frame.function, loop, first.relation or first.reached.site.function)}
                    if not keys & seen:
                        yield self._report(program, repeated, frame, site, loop, [first])
                    seen |= keys
                    break
            for absent in repeated.kept.absent(frame):
                if (frame.function, absent.loop, "absent") not in seen and repeated.is_long(frame, absent.loop):
                    seen.add((frame.function, absent.loop, "absent"))
                    yield self._absent(program, frame, absent)
        for frame, site, loop, together in shown.values():
            yield self._report(program, repeated, frame, site, loop, list(together.values()))
        places: set[object] = set()
        for listing in listings(program):
            if listing.page is not None and listing.cls.module.role in self.roles:
                place = made_at(program, listing, listing.rows[0]) or (listing.cls.module.path, listing.cls.facts.mark)
                yield from self._templates(program, repeated, listing.page, place, listing.cls.facts.qualname)
            elif (listing.function or listing.cls).module.role in self.roles:
                for finding in self._listed(program, repeated, listing):
                    if (finding.position, finding.subject) not in places:  # a view may derive from another
                        places.add((finding.position, finding.subject))
                        yield finding
        for page in filled(program):
            if page.site is not None and page.frame.function.module.role in self.roles:
                function = page.frame.function
                yield from self._templates(program, repeated, page, (function.module.path, page.site.mark), function.facts.qualname)
        for resolver in resolvers(program):
            first = next(repeated.asked(resolver.site.frame, EACH, resolver.site), None)
            if first is not None and resolver.function.module.role in self.roles:
                yield self._resolved(program, repeated, resolver, first)

    def _report(self, program: Program, repeated: Repeated, frame: Frame, site: Site, loop: int, found: list[Asked]) -> Finding:
        facts = frame.function.facts
        evidence: list[Step] = []
        if loop >= 0:
            evidence.append(Step(program.header(frame, facts.blocks[loop]), "for each item of this loop"))
        for asked in found:
            evidence.extend(wording.chain(program, asked))
        asked = found[0]
        last = asked.reached.site
        through = f" through `{site.target.function.name}`" if len(asked.reached.chain) > 1 and not site.shown else ""
        remedy = Remedy(program, repeated.rows, found)
        fails = False
        fix: Fix | None = None
        if asked.row is not None:
            every = f"row that `{site.shown[0][0].name}` shows" if site.shown else "row of this loop"
            message = wording.missing(repeated, found, f"every {every}{through}")
            fails = repeated.rows.root(asked.row).awaited and bool(last.name) and "blocking" in last.target.function.markers
            if fails:
                message += " As the rows were read asynchronously, this raises an error."
            help_text = wording.advice(repeated, found, remedy)
            fix = key_fix(program, frame, loop, asked)
            if fix is not None:
                help_text = f"The row itself holds the key: {fix.message}."
            fix = fix or remedy.fix(frame.function.module.path)
        else:
            every = f"row that `{site.shown[0][0].name}` shows" if site.shown else "item of this loop"
            where = f", in `{last.function.name}`" if site.shown else ""
            message = f"{wording.subject(repeated.rows, last)} asks the database once for every {every}{through}{where}."
            help_text = "Ask once for all items before the loop, and look the answers up in it."
        return self.finding(
            program.place(site),
            message,
            help=help_text,
            scope=facts.qualname,
            subject=asked.relation or wording.named(last),
            evidence=evidence,
            reach=program.reach(frame.function),
            fix=fix,
            severity=Severity.ERROR if fails else None,
        )

    def _listed(self, program: Program, repeated: Repeated, listing: Listing) -> Iterator[Finding]:
        """The finding of a list that a framework makes, on the query that its rows come from."""
        pairs = asked_for(program, repeated, listing)
        if not pairs:
            return
        found = [asked for _, asked in pairs]
        cls = listing.cls
        function = listing.function
        made = made_at(program, listing, pairs[0][0])
        if made is None:
            made = (
                (cls.module.path, written_at(cls, listing.attribute)) if function is None else (function.module.path, function.facts.mark)
            )
        path, mark = made
        remedy = Remedy(program, repeated.rows, found)
        yield self.finding(
            program.position(path, mark),
            wording.missing(repeated, found, f"every row that `{cls.name}` {'lists' if function is None else 'shows'}"),
            help=wording.advice(repeated, found, remedy),
            scope=cls.facts.qualname if function is None else function.facts.qualname,
            subject=", ".join("__".join(repeated.lookup(asked)) for asked in found),
            evidence=[step for asked in found for step in wording.chain(program, asked)],
            reach=program.reach(function) if function is not None else wording.reach(program, cls),
            fix=remedy.fix(path),
        )

    def _absent(self, program: Program, frame: Frame, absent: Absent) -> Finding:
        """The finding of a column that rows do not hold."""
        function = frame.function
        evidence = [Step(program.header(frame, function.facts.blocks[absent.loop]), "for each item of this loop")]
        message = f"`{absent.name}` is read from the database once for every row of this loop: "
        if absent.commit is None:
            message += f"`{absent.method}` left it out of the rows."
            advice = f"Take `{absent.name}` into the rows."
        else:
            message += "the commit before has expired the rows."
            advice = "Read what is needed before the commit, or make the session with `expire_on_commit=False`."
            evidence.insert(0, program.step(absent.commit, "expires what was read"))
        position = program.position(function.module.path, absent.read.mark)
        return self.finding(
            position,
            message,
            help=advice,
            scope=function.facts.qualname,
            subject=absent.name,
            evidence=[*evidence, Step(position, f"loads `{absent.name}`")],
            reach=program.reach(function),
        )

    def _templates(
        self, program: Program, repeated: Repeated, page: Filled, place: tuple[str, Mark], scope: str
    ) -> Iterator[Finding]:  # fmt: skip
        """The finding of a loop in a template: a note, since conditions of the template are not looked at."""
        found: dict[tuple[str, ...], tuple[Asked, Use]] = {}
        for use in uses(program, page.template):
            for site in sites(program, page.frame, 0, place[1], use.path[1:], page.context.get(use.path[0], ())):
                for asked in repeated.asked(page.frame, EACH, site):
                    if asked.row is not None:
                        found.setdefault(repeated.lookup(asked), (asked, use))
        if not found:
            return
        every = [asked for asked, _ in found.values()]
        remedy = Remedy(program, repeated.rows, every)
        yield self.finding(
            program.position(*place),
            wording.missing(repeated, every, f"every row of a loop in `{page.template.rpartition('/templates/')[2]}`"),
            help=wording.advice(repeated, every, remedy),
            scope=scope,
            subject=", ".join("__".join(lookup) for lookup in found),
            evidence=[
                Step(Position(use.file, use.line, 1, use.line, 1), f"reads `{asked.relation}` of each row") for asked, use in found.values()
            ],
            reach=program.reach(page.frame.function) if page.site is not None else (),
            fix=remedy.fix(place[0]),
            severity=Severity.NOTE,
        )

    def _resolved(self, program: Program, repeated: Repeated, resolver: Resolver, asked: Asked) -> Finding:
        """The finding of a function that a framework calls for each object of a list, where it asks."""
        function, lister, chain = resolver.function, resolver.lister, asked.reached.chain
        subject = wording.subject(repeated.rows, chain[-1])
        what = f"`{asked.relation}` is read from the database" if asked.relation else f"{subject} asks the database"
        name = ".".join(part.name for part in (function.owner, function) if part is not None)
        return self.finding(
            program.place(chain[1] if len(chain) > 1 else chain[0]),
            f"{what} once for every object in the list of `{lister.name}`, whenever `{name}` is asked for.",
            help="Load the answers for all objects together, with a data loader that is made for each request.",
            scope=function.facts.qualname,
            subject=asked.relation or wording.named(chain[-1]),
            evidence=[
                Step(program.position(lister.module.path, lister.facts.mark), "gives a list"),
                Step(program.position(function.module.path, function.facts.mark), "runs for each object of it"),
                *(program.step(link, f"calls `{link.target.function.name}`") for link in chain[1:-1]),
                program.step(chain[-1], wording.asks(asked)),
            ],
            reach=program.reach(lister),
        )

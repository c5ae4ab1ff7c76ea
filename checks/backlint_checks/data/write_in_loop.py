from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Frame, Program, Rule, Severity, Step, option

from ..loading.together import fix
from ..loading.written import Writes, Written


class WriteInLoop(Rule):
    """A loop writes its rows one by one, with one statement for each.

    A thousand inserts are a thousand ways to the database and back; as one statement with a thousand rows they take a hundredth of the
    time, and hold their locks for as long.

    ```python bad file=shop/models.py
    from django.db import models

    class Book(models.Model):
        title = models.CharField(max_length=80)
    ```
    ```python bad file=shop/load.py
    from shop.models import Book

    def load(titles):
        for title in titles:
            Book.objects.create(title=title)
    ```
    ```python good file=shop/models.py
    from django.db import models

    class Book(models.Model):
        title = models.CharField(max_length=80)
    ```
    ```python good file=shop/load.py
    from shop.models import Book

    def load(titles):
        Book.objects.bulk_create([Book(title=title) for title in titles])
    ```

    Found are `create`, `save` and `filter(pk=…).update` of Django, a `flush` for each object that is added, and the same INSERT, UPDATE or
    DELETE with other values. The writes for many rows neither call `save` nor send signals: models that override `save`, and those to whose
    saving code is connected, are left alone. So are loops in which each item may fail by itself, has its own transaction, asks the database
    or another service something, and writes whose result is used.

    Limits: only writes in the function of the loop itself are found.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 1073

    most: int = option(default=10, help="loops that run at most this often, as far as the text says, are left alone")

    def check(self, program: Program) -> Iterator[Finding]:
        writes = Writes(program, self.most)
        seen: set[tuple[object, int]] = set()
        for frame in program.frames():
            if frame.function.module.role not in self.roles or frame.function.stub:
                continue
            for written in writes.written(frame):
                if (frame.function, written.site.node) not in seen:
                    seen.add((frame.function, written.site.node))
                    yield self._report(program, frame, written)

    def _report(self, program: Program, frame: Frame, written: Written) -> Finding:
        facts = frame.function.facts
        rows = f"of `{written.cls.name}` " if written.cls is not None else ""
        if written.batch == written.method:
            what, advice = "`flush` writes each object by itself", "Flush once, after the loop."
        elif written.batch:
            what = f"`{written.method}` writes each row {rows}by itself".replace("  ", " ")
            how = "Collect the rows and make them" if written.made else "Collect the rows and write them"
            advice = f"{how} together after the loop: `{written.batch}`."
            if written.cls is not None:
                advice += " It neither calls `save` nor sends signals."
        else:
            what, advice = f"`{written.method}` writes each row by itself", "Give one call the list of all rows."
        return self.finding(
            program.place(written.site),
            f"{what}, with one statement for every item of this loop.",
            help=advice,
            scope=facts.qualname,
            subject=f"{written.cls.name}.{written.method}" if written.cls is not None else written.method,
            evidence=[
                Step(program.header(frame, facts.blocks[written.loop]), "for each item of this loop"),
                program.step(written.site, "writes to the database"),
            ],
            reach=program.reach(frame.function),
            fix=fix(program, frame, written),
        )

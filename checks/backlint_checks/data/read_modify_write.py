from __future__ import annotations

import re
from collections.abc import Iterator

from backlint import Edit, Finding, Fix, Program, Rule, Safety, Severity, Step
from backlint.edit import imported
from backlint.lower.lines import lines

from ..updates.guards import Guards
from ..updates.increments import Increment, increments, is_shared

#: How entry points are called that nobody runs twice at the same time.
_ALONE = ("command ", "python -m ", "startup ", "schedule ")
#: A task works on the row that it was started for, mostly alone.
_TASKS = ("task ", "consumer ")


class ReadModifyWrite(Rule):
    """A column's new value is computed from the one that was read, and nothing keeps others from changing it meanwhile.

    Two requests read the same stock of 5, both take one away, both write 4: one of the two changes is lost, without any error.

    ```python bad file=shop/models.py
    from django.db import models

    class Product(models.Model):
        stock = models.IntegerField()
    ```
    ```python bad file=shop/views.py
    from django.http import JsonResponse
    from django.views import View
    from shop.models import Product

    class Buy(View):
        def post(self, request, pk):
            product = Product.objects.get(pk=pk)
            product.stock -= 1
            product.save()
            return JsonResponse({})
    ```
    ```python good file=shop/models.py
    from django.db import models

    class Product(models.Model):
        stock = models.IntegerField()
    ```
    ```python good file=shop/views.py
    from django.db.models import F
    from django.http import JsonResponse
    from django.views import View
    from shop.models import Product

    class Buy(View):
        def post(self, request, pk):
            product = Product.objects.get(pk=pk)
            product.stock = F("stock") - 1
            product.save()
            return JsonResponse({})
    ```

    Fine are rows that were read with a lock (`select_for_update`, `with_for_update`), work under another lock, rows with a version that the
    ORM checks, rows made by the function itself, and code that only commands and scripts reach. Of what tasks change only rows that were
    reached through other ones are reported: a task mostly works alone on the row that it was started for.

    Limits: rows that are written by another function than the one that changes them are not judged with Django.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 362

    def check(self, program: Program) -> Iterator[Finding]:
        guards = Guards(program)
        for function in program.running():
            if function.module.role not in self.roles or not function.facts.stores:
                continue
            seen: set[object] = set()
            for increment in increments(program, program.generic(function)):
                reach = [label for label in program.reach(function) if not label.startswith(_ALONE)]
                if not is_shared(increment.row):
                    reach = [label for label in reach if not label.startswith(_TASKS)]
                if reach and (increment.row.cls, increment.name) not in seen and not guards.is_guarded(increment):
                    seen.add((increment.row.cls, increment.name))
                    yield self._finding(program, increment, reach)

    def _finding(self, program: Program, increment: Increment, reach: list[str]) -> Finding:
        function = increment.frame.function
        path = function.module.path
        position = program.position(path, increment.mark)
        evidence = [Step(position, f"computes `{increment.name}` from the value that was read")]
        if increment.saved is not None:
            evidence.append(program.step(increment.saved, "writes the row"))
        fix = self._fix(program, increment)
        return self.finding(
            position,
            f"`{increment.name}` of `{increment.row.cls.name}` is computed from the value that was read: when two of {reach[0]} run at the "
            "same time, one of the changes is lost.",
            help=(fix.message[0].upper() + fix.message[1:] + "." if fix is not None else "Let the database compute it, with an expression.")
            + " Or lock the row while it is worked on.",
            scope=function.facts.qualname,
            subject=f"{increment.row.cls.name}.{increment.name}",
            evidence=evidence,
            reach=reach,
            fix=fix,
        )

    def _fix(self, program: Program, increment: Increment) -> Fix | None:
        """The edit that lets the database add, where the library has an expression for that and the value is not read again."""
        place = next(
            (
                parent.cls.markers["column_expression"]
                for parent in program.evaluator.linear(increment.row.cls)[0]
                if "column_expression" in parent.cls.markers
            ),
            None,
        )
        function = increment.frame.function
        if place is None or not increment.augmented or increment.saved is None:
            return None
        facts = function.facts
        text = program.text(function.module.path)
        start, end = lines(text).span(increment.mark.line)
        found = re.match(rf"(\s*)([\w.]+)\.{increment.name}\s*([+-])=[ \t]*", text[start:end])
        later = [read for read in facts.reads if facts.nodes[read.node] == ("attr", increment.base, increment.name)]
        if found is None or any(read.mark.line > increment.mark.line for read in later):
            return None
        name = imported(text, function.module.path, function.module.facts, str(place[0]), str(place[1]), increment.mark.line)
        if name is None:
            return None
        written, edit = name
        added = f'{found.group(1)}{found.group(2)}.{increment.name} = {written}("{increment.name}") {found.group(3)} '
        edits = [Edit(function.module.path, start, start + found.end(), added)]
        return Fix(f"let the database compute it with `{written}`", tuple([edit, *edits] if edit is not None else edits), Safety.UNSAFE)

from __future__ import annotations

import re
from collections.abc import Iterator

from backlint import Edit, Finding, Fix, FunctionInfo, Program, Rule, Safety, Severity
from backlint.lower.lines import arguments, find, lines

from ..evaluated.patterns import Found, Patterns

_SAYS = {
    "len": ("The rows are read only to be counted.", "Count them in the database: `count()`."),
    "len-any": ("The rows are read only to see whether there are any.", "Ask for one: `exists()`."),
    "count-any": ("All rows are counted only to see whether there are any.", "Ask for one: `exists()`, which stops at the first row."),
    "truth": ("The rows are read only to see whether there are any.", "Ask for one: `exists()`."),
    "random": (
        "The database sorts all rows by chance to give a few, which takes longer the more there are.",
        "Choose random keys first, or a random offset.",
    ),
    "first": ("All rows are read, and most of them thrown away.", "Take the slice of the query itself: the database then sends no more."),
    "filter": ("All rows are read and most sorted out in Python by a column.", "Let the database do it: `filter()`."),
}
_COMPARED = re.compile(r"\s*(?:>=|<=|>|<|!=|==)\s*[01]\b")


class InefficientQueryset(Rule):
    """A query reads more rows than what is done with them needs.

    The page works with the few rows of development, and reads a hundred thousand into memory in production, only to count them or to look
    whether there are any.

    ```python bad file=shop/models.py
    from django.db import models

    class Order(models.Model):
        paid = models.BooleanField()

    def has_unpaid():
        return len(Order.objects.filter(paid=False)) > 0
    ```
    ```python good file=shop/models.py
    from django.db import models

    class Order(models.Model):
        paid = models.BooleanField()

    def has_unpaid():
        return Order.objects.filter(paid=False).exists()
    ```

    Found are: `len()` of rows that are not used, a count or a truth that only asks whether there are any, `list()` of which only the first
    items are used, comprehensions that sort out by a column, and, as a note, sorting by chance. Rows that are used elsewhere in the
    function, returned, stored or handed over are fine, since they are read only once, and so are relations that may have been loaded ahead.
    """

    severity = Severity.WARNING
    fixable = True
    cwe = 1049

    def check(self, program: Program) -> Iterator[Finding]:
        patterns = Patterns(program)
        for function in program.running():
            if function.module.role in self.roles and not function.stub:
                for found in patterns.of(program.generic(function)):
                    if found.kind == "random" and not any(" /" in label or label[:1] == "/" for label in program.reach(function)):
                        continue  # no request waits for it
                    yield self._finding(program, function, found)

    def _finding(self, program: Program, function: FunctionInfo, found: Found) -> Finding:
        message, help_text = _SAYS[found.kind]
        return self.finding(
            program.position(function.module.path, found.mark),
            message,
            help=help_text,
            scope=function.facts.qualname,
            subject=found.kind,
            reach=program.reach(function),
            severity=Severity.NOTE if found.kind == "random" else None,
            fix=_fix(program.text(function.module.path), function.module.path, found),
        )


def _fix(text: str, path: str, found: Found) -> Fix | None:
    """The edit that asks for what is needed."""
    if found.kind not in ("len", "len-any", "count-any"):
        return None
    inside = arguments(text, found.mark)
    if inside is None:
        return None
    start, end = find(text, found.mark)[0], inside[1] + 1
    compared = _COMPARED.match(text, end)
    if found.kind == "len":
        given = text[inside[0] : inside[1]].strip().rstrip(",")
        return Fix("count in the database", (Edit(path, start, end, f"{given}.count()"),), Safety.SAFE) if given else None
    edits: list[Edit] = []
    if found.none:
        head = re.compile(r"\s*(?:el)?if\s+")
        line = lines(text).span(found.mark.line)[0]
        keyword = head.match(text, line)
        if keyword is None or not found.whole:
            return None
        edits.append(Edit(path, keyword.end(), keyword.end(), "not "))
    stop = compared.end() if compared is not None else end
    if found.kind == "len-any":
        edits.append(Edit(path, start, stop, f"{text[inside[0] : inside[1]].strip().rstrip(',')}.exists()"))
    else:
        edits.append(Edit(path, end - 2 - len("count") - (inside[1] - inside[0]), stop, "exists()"))
    return Fix("ask whether there are any with `exists()`", tuple(edits), Safety.SAFE)

from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Program, Rule, Severity

from ..evaluated.uses import Uses
from ..evaluated.whole import Whole


class UnboundedQuery(Rule):
    """A request reads all rows of a table that grows with use.

    The answer becomes slower with every row that is added, until one request takes the memory of the process, and everybody who may send
    it can stop the service.

    ```python bad file=shop/models.py
    from django.db import models

    class Order(models.Model):
        name = models.CharField(max_length=80)
    ```
    ```python bad file=shop/views.py
    from django.http import JsonResponse
    from django.views import View
    from shop.models import Order

    class Orders(View):
        def get(self, request):
            return JsonResponse({"orders": [order.name for order in Order.objects.all()]})

        def post(self, request):
            Order.objects.create(name=request.POST["name"])
            return JsonResponse({})
    ```
    ```python good file=shop/models.py
    from django.db import models

    class Order(models.Model):
        name = models.CharField(max_length=80)
    ```
    ```python good file=shop/views.py
    from django.http import JsonResponse
    from django.views import View
    from shop.models import Order

    class Orders(View):
        def get(self, request):
            return JsonResponse({"orders": [order.name for order in Order.objects.all()[:100]]})

        def post(self, request):
            Order.objects.create(name=request.POST["name"])
            return JsonResponse({})
    ```

    A table grows with use when a request makes rows of it. Any filter, limit, slice or page makes a query fine, and so does an iterator
    that holds a few rows at a time.

    Limits: only what handlers read themselves; lists that a framework makes of a queryset are not judged. Whether a table stays small all
    the same cannot be seen, so the rule is a preview.
    """

    severity = Severity.WARNING
    preview = True
    cwe = 770

    def check(self, program: Program) -> Iterator[Finding]:
        whole = Whole(program)
        for entry in program.entries():
            function = entry.function
            if entry.kind != "route" or function.module.role not in self.roles:
                continue
            frame = program.generic(function)
            uses = Uses(frame)
            for site in program.sites(frame):
                cls = whole.read(frame, site, uses)
                made = whole.grows(cls) if cls is not None else None
                if cls is None or made is None:
                    continue
                yield self.finding(
                    program.place(site),
                    f"`{entry.label}` reads all rows of `{cls.name}`, and requests make more of them: it becomes slower with each.",
                    help="Take a page of them, or what the request asks for.",
                    scope=function.facts.qualname,
                    subject=cls.name,
                    evidence=[program.step(made, f"makes a row of `{cls.name}`"), program.step(site, "reads all rows")],
                    reach=(entry.label,),
                )
                break

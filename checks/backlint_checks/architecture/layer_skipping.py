from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Finding, Program, Rule, Severity, Site
from backlint.contract import Contract, Layers, pattern


class LayerSkipping(Rule):
    """A request handler asks the database itself, past the layers that are declared between the two.

    What the layer between would see to, who may see which rows, what is cached, what else has to happen when something changes, then holds
    for every caller but this one, and the handler cannot be tested without a database.

    ```toml bad file=pyproject.toml
    [tool.backlint]
    layers = ["web", "services", "storage"]

    [tool.backlint.modules.web]
    path = "shop.web"
    layer = "web"

    [tool.backlint.modules.services]
    path = "shop.services"
    layer = "services"

    [tool.backlint.modules.storage]
    path = "shop.storage"
    layer = "storage"
    ```
    ```python bad file=shop/storage.py
    from django.db import models

    class Order(models.Model): ...
    ```
    ```python bad file=shop/services.py
    from shop.storage import Order

    def open_orders():
        return list(Order.objects.filter(open=True)[:50])
    ```
    ```python bad file=shop/web.py
    from django.urls import path

    from shop.storage import Order

    def orders(request):
        return Order.objects.get(pk=request.GET["id"])

    urlpatterns = [path("orders", orders)]
    ```

    The handler asks the service:

    ```python good file=shop/web.py
    from django.urls import path

    from shop.services import open_orders

    def orders(request):
        return open_orders()

    urlpatterns = [path("orders", orders)]
    ```

    Looks at contracts of type `layers` and at the layers of declared modules, where at least one layer lies between that of the handler and
    the lowest. Each handler is reported once.

    Limits: only what the body of the handler itself does; a helper beside it that asks the database is not followed.
    """

    severity = Severity.NOTE

    def check(self, program: Program) -> Iterator[Finding]:
        contracts = [contract for contract in program.contracts if isinstance(contract, Layers) and len(contract.layers) > 2]
        if not contracts:
            return
        for entry in program.entries():
            function = entry.function
            between = next((found for contract in contracts if (found := _between(program, contract, function.module.name))), "")
            if entry.kind != "route" or not between:
                continue
            asked = [site for site in program.sites(program.generic(function)) if site.function is function and _asks(program, site)]
            if asked:
                yield self.finding(
                    program.place(asked[0]),
                    f"`{function.name}` handles {entry.label} and asks the database itself, past {between}: what that layer "
                    "sees to does not hold here",
                    help="move the query into the layer between and call that",
                    scope=function.facts.qualname,
                    subject=f"{entry.label}: {asked[0].target.function.name}",
                    evidence=[program.step(site, "asks the database") for site in asked[1:4]],
                    reach=program.reach(function),
                )


def _asks(program: Program, site: Site) -> bool:
    return site.callee is None and bool({Effect.QUERY, Effect.WRITE} & program.effects_of(site.target))


def _between(program: Program, contract: Contract, module: str) -> str:
    """The layer below that of a module, where another one follows; empty where none does or the module is in no layer."""
    assert isinstance(contract, Layers)
    containers = [f"{name}." for container in contract.containers for name in program.imports.names(container)] or [""]
    for index, layer in enumerate(contract.layers[:-2]):
        for container in containers:
            if any(pattern(f"{container}{member.module}").match(module) for member in layer.members):
                below = contract.layers[index + 1]
                return f"the layer '{below.name}'" if below.name else f"`{below.text}`"
    return ""

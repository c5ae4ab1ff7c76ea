from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Program, Rule, Severity, Site
from backlint.contract import Layers, pattern


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
    that of the rows' class. Each handler is reported once. Layers do not forbid that a higher one knows
    more than the next (`closed` does), and many projects let handlers read: so the rule is on only when it is named, or with the profile
    `extended`.

    Limits: only what the body of the handler itself does; a helper beside it that asks the database is not followed.
    """

    severity = Severity.NOTE
    on_request = True

    def check(self, program: Program) -> Iterator[Finding]:
        contracts = [contract for contract in program.contracts if isinstance(contract, Layers) and len(contract.layers) > 2]
        if not contracts:
            return
        for entry in program.entries():
            function = entry.function
            if entry.kind != "route":
                continue
            sites = (site for site in program.sites(program.generic(function)) if site.function is function)
            asked = [site for site in sites if _skips(program, contracts, function.module.name, site)]
            if asked:
                between = _skips(program, contracts, function.module.name, asked[0])
                yield self.finding(
                    program.place(asked[0]),
                    f"`{function.name}` handles {entry.label} and asks the database itself, past {between}: what these "
                    "see to does not hold here",
                    help="move the query into the layer between and call that",
                    scope=function.facts.qualname,
                    subject=f"{entry.label}: {asked[0].target.function.name}",
                    evidence=[program.step(site, "asks the database") for site in asked[1:4]],
                    reach=program.reach(function),
                )


def _skips(program: Program, contracts: list[Layers], module: str, site: Site) -> str:
    """What a query bypasses on its way from a module down to the rows that it asks for; empty where it bypasses nothing."""
    for cls, _ in program.stored.used(site) if site.kind != "read" else ():
        for contract in contracts:
            ours, theirs = _layer(program, contract, module), _layer(program, contract, cls.module.name)
            if ours is not None and theirs is not None and ours[0] == theirs[0]:
                steps = contract.layers[ours[1] + 1 : theirs[1]]
                members = [member.module for step in steps for member in step.members if program.imports.names(f"{ours[0]}{member.module}")]
                if members:
                    return ", ".join(f"`{member}`" for member in members)
    return ""


def _layer(program: Program, contract: Layers, module: str) -> tuple[str, int] | None:
    """The container and the layer, counted from the highest, in which a module stands."""
    found = [
        (len(member.module), container, index)
        for container in ([f"{name}." for name in _containers(program, contract)] or [""])
        for index, layer in enumerate(contract.layers)
        for member in layer.members
        if pattern(f"{container}{member.module}").match(module)
    ]
    return max(found)[1:] if found else None


def _containers(program: Program, contract: Layers) -> list[str]:
    return [name for container in contract.containers for name in program.imports.names(container)]

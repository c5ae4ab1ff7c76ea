from __future__ import annotations

from collections.abc import Iterator

from backlint import Finding, Position, Program, Rule, Severity, Step
from backlint.link.couplings import HOLE, Coupling, Place

from ..coupling.owners import declared
from ..coupling.services import service

_DOES = {"reads": "reads", "deletes": "drops"}


class SharedCacheKey(Rule):
    """Two modules write out the same cache key: what one stores, the other reads or drops.

    The key is an agreement that is written down nowhere. Whoever changes it, or the shape of what is stored, in one module breaks the other
    without a test or an import that says so: it reads nothing, or something else, or never forgets what is outdated.

    ```toml bad file=pyproject.toml
    [tool.backlint.modules.accounts]
    path = "shop.accounts"

    [tool.backlint.modules.orders]
    path = "shop.orders"
    ```
    ```python bad file=shop/accounts/profile.py
    from django.core.cache import cache

    def remember(user):
        cache.set(f"profile:{user.pk}", {"name": user.name}, 300)
    ```
    ```python bad file=shop/orders/receipt.py
    from django.core.cache import cache

    def addressee(pk):
        return cache.get(f"profile:{pk}")["name"]
    ```

    One module owns the key, and others ask it:

    ```toml good file=pyproject.toml
    [tool.backlint.modules.accounts]
    path = "shop.accounts"

    [tool.backlint.modules.orders]
    path = "shop.orders"
    ```
    ```python good file=shop/accounts/profile.py
    from django.core.cache import cache

    def remember(user):
        cache.set(f"profile:{user.pk}", {"name": user.name}, 300)

    def known_name(pk):
        return cache.get(f"profile:{pk}")["name"]
    ```
    ```python good file=shop/orders/receipt.py
    from shop.accounts.profile import known_name

    def addressee(pk):
        return known_name(pk)
    ```

    Only modules that the configuration declares, and services with source roots of their own, are told apart. Keys that both take from one
    constant or function are fine: that is an import.

    Limits: keys count where they are written at the call, or as a constant of the same module; parts that are put in must stand at the same
    places. Clients that are made with different addresses or names of caches are different caches.
    """

    severity = Severity.WARNING

    def check(self, program: Program) -> Iterator[Finding]:
        found: dict[tuple[str, str, str], list[Coupling]] = {}
        for coupling in program.couplings.caches():
            user, writer = coupling.source.module, coupling.target.module
            if user.role in self.roles and writer.role in self.roles and _are_apart(program, coupling):
                found.setdefault((coupling.label, user.name, writer.name), []).append(coupling)
        told: set[tuple[str, frozenset[str]]] = set()
        for (key, user_name, writer_name), couplings in found.items():
            about = (key, frozenset({user_name, writer_name}))
            if about not in told:
                told.add(about)
                yield self._report(program, couplings)

    def _report(self, program: Program, couplings: list[Coupling]) -> Finding:
        first = couplings[0]
        does = " and ".join(dict.fromkeys(_DOES[coupling.how] for coupling in couplings))
        key = first.label.replace(HOLE, "{…}")
        user, writer = first.source, first.target
        places = dict.fromkeys(coupling.source for coupling in couplings)
        evidence = [Step(_position(program, place), f"`{place.module.name}` uses `{key}` here") for place in places]
        evidence.append(Step(_position(program, writer), f"`{writer.module.name}` writes `{key}` here"))
        return self.finding(
            _position(program, user),
            f"`{user.module.name}` {does} the cache key `{key}`, which `{writer.module.name}` writes: nothing but the same text in both "
            "places keeps them together, and changing it in one silently breaks the other.",
            help=f"Let one of the two own the key and offer functions for it, or at least build it in one function that both import "
            f"(`{writer.module.name}` is where it is written).",
            scope=user.function.facts.qualname,
            subject=f"{first.label}: {user.module.name} -> {writer.module.name}",
            evidence=evidence,
            reach=program.reach(user.function),
        )


def _are_apart(program: Program, coupling: Coupling) -> bool:
    """Whether the two places are of different services or different declared modules."""
    user, writer = coupling.source.module, coupling.target.module
    if service(user) != service(writer):
        return True
    one, other = declared(program, user.name), declared(program, writer.name)
    return one is not None and other is not None and one is not other


def _position(program: Program, place: Place) -> Position:
    return program.position(place.module.path, place.mark)

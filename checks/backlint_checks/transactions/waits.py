"""Calls that wait for another machine, or for nothing at all."""

from __future__ import annotations

from collections.abc import Iterator

from backlint import Effect, Program, Reached, Site
from backlint.link.values import Const

#: What is done with the database, with a cache or with a broker has rules of its own, and belongs into transactions or is short.
_OTHERS = frozenset({Effect.QUERY, Effect.WRITE, Effect.COMMIT, Effect.CACHE, Effect.LOCK, Effect.PUBLISH, Effect.RECEIVE})


def waits(program: Program, site: Site) -> Iterator[Reached]:
    """The network calls and sleeps to which a call leads in its own context, nearest first."""
    for reached in program.contexts.reached(site, Effect.NETWORK, Effect.SLEEP):
        last = reached.site
        if not _OTHERS & program.effects_of(last.target) and not _is_of_lock(program, last) and not _is_no_sleep(program, last):
            yield reached


def _is_no_sleep(program: Program, site: Site) -> bool:
    """Whether a sleep of no time only lets others run."""
    if Effect.SLEEP not in program.effects_of(site.target) or site.arguments is None or not site.arguments.positional:
        return False
    return site.arguments.positional[0] == (Const(0),)


def _is_of_lock(program: Program, site: Site) -> bool:
    """Whether a call belongs to a lock on another machine: to give it back is as short as to take it."""
    owner = site.target.function.owner
    methods = (owner.method(name) for name in owner.facts.order) if owner is not None else ()
    return any(method is not None and Effect.LOCK in program.effects.of(method) for method in methods)

"""Rows that are locked while they are worked on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backlint import Program, Site
from backlint.link.values import Const

#: How far away, in calls, a statement that locks rows is looked for.
_FAR = 2


def row_locks(program: Program, sites: Iterable[Site], depth: int = 0) -> Iterator[Site]:
    """The calls among these, and in what they call, whose rows stay locked until the transaction ends."""
    for site in sites:
        if site.callee is None:
            if "row_lock" in site.target.function.markers:
                yield site
        elif depth < _FAR:
            yield from row_locks(program, program.contexts.live(site.callee), depth + 1)


def is_queue(program: Program, sites: Iterable[Site]) -> bool:
    """Whether rows are taken from a queue, so that each worker gets those that no other one works on."""
    return any(_skips(program, lock) for lock in row_locks(program, sites))


def _skips(program: Program, lock: Site) -> bool:
    parent = lock.target.function.parent
    if parent is None or lock.arguments is None:
        return False
    bound = program.evaluator.bind(lock.target, lock.arguments)
    for parameter in lock.target.function.facts.parameters:
        role = program.evaluator.role(parent, parameter.annotation) if parameter.annotation >= 0 else None
        if role is not None and role[0] == "SkipsLocked":
            return any(value != Const(False) for value in bound.get(parameter.name, ()))
    return False

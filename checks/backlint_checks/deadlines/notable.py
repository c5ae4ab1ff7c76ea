"""Calls and clients that are bounded, but worth a note: in some versions only, by every call for itself, or after a very long time."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Program, Site
from backlint.link.limits import BOUNDED, FOREVER
from backlint.link.values import CallOrigin, Const, Instance
from backlint.requirements import normal

from . import clients, spans
from .excuses import excused
from .wording import target

#: From here on a deadline is very long: one that somebody wrote, and one that a library has by default where a request waits for it.
_LONG = 3600.0
_LONG_DEFAULT = 300.0


@dataclass(frozen=True)
class Note:
    """Something to be noted at a site: what is so there, and what to do."""

    site: Site
    message: str
    help: str


def notes(program: Program) -> Iterator[Note]:
    """What is worth a note in a project."""
    yield from _long(program)
    uses: dict[clients.Origin, list[Site]] | None = None
    for function in program.running():
        if program.is_tool(function.module):
            continue
        for site in program.sites(program.generic(function)):
            lacking = _driver(program, site)
            if lacking:
                yield Note(
                    site,
                    f"`{target(site)}` leaves connecting to its driver, which waits for ever where a host does not answer.",
                    f"Give the driver `{lacking}`, in the URL or among its own arguments.",
                )
                continue
            made = clients.made_by(program, site)
            limit = None if made is None else program.deadlines.constructed(made)
            if made is None or limit is None or limit.hole is not None or limit.state == BOUNDED or program.deadlines.set_later(made):
                continue
            since = _version(program, made)
            if since is None and not (limit.state == FOREVER and limit.given & set(limit.unbounded)):
                continue
            if uses is None:
                uses = clients.uses(program)
            calls = uses.get((site.function, site.node), [])
            if since is not None:
                if not calls or any(clients.relies(program, call) for call in calls):
                    yield Note(
                        site,
                        f"`{target(site)}` has no timeout here: in the versions of {since[0]} before {since[1]}, which the requirements "
                        "allow, it may wait for ever.",
                        f"Give it a timeout, or require {since[0]} {since[1]}.",
                    )
            elif calls and all(_bounded_itself(program, call) for call in calls):
                yield Note(
                    site,
                    f"`{target(site)}` has its timeout switched off. Every call on it has one of its own, but the next one may forget it.",
                    "Give the client a timeout, and the calls only where they differ.",
                )


def _driver(program: Program, site: Site) -> str:
    """The driver's argument without which the connections that a call makes may take for ever, "" where nothing is amiss or known."""
    marker = site.target.function.markers.get("driver_timeouts") if site.target.function.stub else None
    parent = site.target.function.parent
    if not marker or parent is None or site.arguments is None or site.arguments.double or site.arguments.star:
        return ""
    bound = program.evaluator.bind(site.target, site.arguments)
    if bound.get(str(marker[0])) is not None:
        return ""
    for parameter in site.target.function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        values = bound.get(parameter.name, ())
        if role is None or role[0] != "Dsn" or len(values) != 1 or not isinstance(values[0], Const):
            continue
        text = str(values[0].value)
        for start, argument in zip(marker[1::2], marker[2::2], strict=False):
            if text.startswith(str(start)) and f"{argument}=" not in text and "localhost" not in text and "@/" not in text:
                return str(argument)
    return ""


def _version(program: Program, made: Instance) -> tuple[str, str] | None:
    """The library and its version from which on a client no longer waits for ever, where the project may have an older one, too."""
    maker, origin = spans.maker(program, made), made.origin
    if maker is None or not isinstance(origin, CallOrigin):
        return None
    limits = program.deadlines.by_version(maker, origin.arguments)
    for (_, before), (variant, after) in itertools.pairwise(limits):
        since = variant.markers.get("since", ())
        if before.state == FOREVER and after.state == BOUNDED and len(since) == 2 and normal(str(since[0])) in program.versions.known:
            return str(since[0]), str(since[1])
    return None


def _bounded_itself(program: Program, call: Site) -> bool:
    slots = program.deadlines.slots(call.target.function)
    return bool(slots) and program.deadlines.given(call.target, program.deadlines.plain_arguments(call)).state == BOUNDED


def _long(program: Program) -> Iterator[Note]:
    """Calls that may last very long, each client once."""
    kinds = {entry.label: entry.kind for entry in program.entries()}
    for group in clients.network_calls(program):
        site = group[0]
        span = spans.of_call(program, site) if len(group) == 1 else None
        if span is None or not math.isfinite(span.seconds) or span.seconds < (_LONG if span.given else _LONG_DEFAULT):
            continue
        if excused(program, site) or not span.given and not any(kinds.get(label) == "route" for label in program.reach(site.function)):
            continue
        holder = program.deadlines.holder(site.receiver)
        own = program.deadlines.given(site.target, program.deadlines.plain_arguments(site))
        maker = clients.maker(program, holder) if "inherit" in own.phases.values() or not own.phases else None
        lasts = "may last" if span.given else "lasts by default"
        waits = "" if span.given else ", and a request waits for it"
        yield Note(
            maker or site,
            f"`{target(site)}` {lasts} up to {_time(span.seconds)}{waits}: that bounds it, but nobody waits so long.",
            "Give it a timeout that is shorter than the patience of whoever waits.",
        )


def _time(seconds: float) -> str:
    for unit, name in ((86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * unit:
            return f"{seconds / unit:.0f} {name}"
    return f"{seconds:.0f} seconds"

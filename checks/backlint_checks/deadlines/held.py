"""Reads for which the server holds its answer back for longer than the client waits for one (`HeldBack` in a library's model)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import FunctionInfo, Program, Site
from backlint.link.values import Const, Instance, Special, Values
from backlint.requirements import normal

from . import spans


@dataclass(frozen=True)
class Cut:
    """A wait for an answer that ends before the server answers.

    Attributes:
        site: The call.
        parameter: What asks the server to hold back, "" where the method always does.
        held: For how many seconds; infinite for as long as it takes.
        read: How long the client waits.
        client: The object that the client's deadline was given to.
        versions: The library and the version with which it begins or ends, where the project may have others; ("", "") where not.
    """

    site: Site
    parameter: str
    held: float
    read: spans.Span
    client: Instance
    versions: tuple[str, str] = ("", "")


def cut(program: Program, function: FunctionInfo) -> Iterator[Cut]:
    """The reads of a function that end before the server answers."""
    for site in program.sites(program.generic(function)):
        if site.callee is not None or site.arguments is None or not isinstance(site.receiver, Instance):
            continue
        asked = [_held(program, site, variant) for variant in program.deadlines.variants(site.target.function)]
        if all(held is None for _, held in asked):
            continue
        holder = program.deadlines.holder(site.receiver)
        if holder is None:
            continue
        yield from _judged(program, site, holder, asked)


def _judged(program: Program, site: Site, holder: Instance, asked: list[tuple[str, float | None]]) -> Iterator[Cut]:
    made = spans.maker(program, holder)
    if made is None:
        return
    makers = program.deadlines.variants(made.function)
    reads = [spans.read_span(spans.of_object(program, holder, variant if len(makers) > 1 else None)) for variant in makers]
    harmful = [
        (name, held, read)
        for name, held in asked
        for read in reads
        if held is not None and read is not None and math.isfinite(read.seconds) and read.seconds < held
    ]
    if not harmful:
        return
    name, held, read = harmful[-1]
    versions = ("", "")
    if len(harmful) < len(asked) * len(reads):
        several = makers if len(makers) > 1 else program.deadlines.variants(site.target.function)
        since = next((variant.markers["since"] for variant in several if variant.markers.get("since")), ())
        if len(since) != 2 or normal(str(since[0])) not in program.versions.known:
            return
        versions = (str(since[0]), str(since[1]))
    yield Cut(site, name, held, read, holder, versions)


def _held(program: Program, site: Site, function: FunctionInfo) -> tuple[str, float | None]:
    """The parameter by which a call asks its peer to hold its answer back, and for how many seconds; None where it does not."""
    parent = function.parent
    if parent is None or site.arguments is None:
        return "", None
    bound = program.evaluator.bind(site.target, site.arguments)
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        if role is None or role[0] != "HeldBack":
            continue
        values = bound.get(parameter.name)
        if values is None:
            if site.arguments.double or site.arguments.star:
                return "", None
            values = () if parameter.default < 0 else program.evaluator.eval(program.generic(parent), parameter.default)
        seconds = _seconds(values)
        if seconds is not None and "milliseconds" in role[1]:
            seconds /= 1000
        return parameter.name if not parameter.name.startswith("_") else "", seconds
    return "", None


def _seconds(values: Values) -> float | None:
    if len(values) != 1:
        return None
    value = values[0]
    if isinstance(value, Special):
        return math.inf if value.path == "backlint.stub.FOREVER" else None
    if isinstance(value, Const) and isinstance(value.value, (int, float)) and not isinstance(value.value, bool):
        return value.value if value.value > 0 else math.inf
    return None

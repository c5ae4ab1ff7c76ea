"""Awaitables run together whose errors come back as results that nobody looks at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backlint.link.frames import Frame, Site
from backlint.link.program import Program
from backlint.link.values import Const
from backlint_checks.retries.shape import Shape

from .handlers import code, mentioned
from .operations import Operation, among
from .optional import may_fail
from .outcome import dropped


@dataclass(frozen=True)
class Gathered:
    """A call that hands errors back as results.

    Attributes:
        shape, site: The call.
        name: What its result is called and never read by, "" where it is dropped.
        operation: What may fail in it.
    """

    shape: Shape
    site: Site
    name: str
    operation: Operation


def gathered(program: Program, frame: Frame) -> Iterator[Gathered]:
    """The calls of a function that are told to hand errors back as results, and whose results are then dropped.

    Waiting like that for tasks that were cancelled, or behind another failure, is the end of the work and not the work.
    """
    facts = frame.function.facts
    if any(call.mark.name == "cancel" for call in facts.calls):
        return
    for site in program.sites(frame):
        if site.kind != "call" or site.callee is not None or not _hands_back(program, site):
            continue
        shape = Shape(frame, program.text(frame.function.module.path))
        name = _unread(shape, site)
        if name is None or may_fail(shape, site.block):
            continue
        given = _below(shape, facts.nodes[site.node][2])
        started = [other for other in program.sites(frame) if other.node in given and other.use != "awaited"]
        found = among(program, [other for other in started if other.target.function.facts.is_async])
        if found is not None:
            yield Gathered(shape, site, name, found)


def _hands_back(program: Program, site: Site) -> bool:
    if "return_exceptions" not in site.target.function.parameters or site.arguments is None:
        return False
    bound = program.evaluator.bind(site.target, site.arguments)
    return bound.get("return_exceptions") == (Const(True),)


def _unread(shape: Shape, site: Site) -> str | None:
    """The name of the result where it is never read, "" where it has none, None where somebody reads it."""
    if dropped(site):
        return ""
    waiting = {index for index, node in enumerate(shape.facts.nodes) if node[0] == "await" and node[1] == site.node}
    binds = [bind for bind in shape.facts.binds if bind.node in waiting]
    if len(binds) != 1 or any(jump.node in waiting for jump in shape.facts.jumps):
        return None
    name, line = binds[0].name, binds[0].mark.line
    first, last = shape.facts.mark.line, shape.facts.end_line
    return None if any(mentioned(text, name) for at, text in code(shape, first, last) if at != line) else name


def _below(shape: Shape, arguments: tuple[object, ...]) -> frozenset[int]:
    """The call nodes of which the arguments are made."""
    roots = frozenset(index for item in arguments for index in (item if isinstance(item, tuple) else (item,)) if isinstance(index, int))
    calls = (call.node for call in shape.facts.calls)
    return frozenset(node for node in calls if any(shape.derives(root, frozenset({node})) for root in roots))

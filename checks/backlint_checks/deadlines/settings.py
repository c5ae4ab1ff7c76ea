"""Settings of a framework that bound calls without a parameter for it (`limited_by` in a library's model)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backlint import Position, Program, Role, Site
from backlint.link.values import Const, Values


@dataclass(frozen=True)
class Lacking:
    """A setting that the project does not make: its name, where it belongs, and a call that waits for ever because of that."""

    setting: str
    position: Position
    site: Site


def lacking(program: Program) -> Iterator[Lacking]:
    """The settings without which calls of the project wait for ever, once each."""
    told: set[str] = set()
    for function in program.running():
        if program.is_tool(function.module):
            continue
        for site in program.sites(program.generic(function)):
            marker = site.target.function.markers.get("limited_by") if site.target.function.stub else None
            if not marker or str(marker[0]) in told:
                continue
            setting = str(marker[0])
            others = {str(part[0]): str(part[1]) for part in marker[1:] if isinstance(part, tuple)}
            if site.arguments is None or program.deadlines.deciding(site.target, site.arguments):
                continue
            told.add(setting)
            position = _place(program, setting, others)
            if position is not None:
                yield Lacking(setting, position, site)


def _place(program: Program, setting: str, others: dict[str, str]) -> Position | None:
    """Where the first of the other settings is made, if all of them are as they must be and the setting itself is nowhere."""
    first: Position | None = None
    for name, wanted in others.items():
        made = list(_made(program, name))
        optional, value = wanted.startswith("?"), wanted.lstrip("?")
        if not made and not optional:
            return None
        if made and value != "*" and not any(values == (Const(value),) for _, values in made):
            return None
        if first is None and made:
            first = made[0][0]
    for module in program.files():
        if module.role is Role.SETTINGS and re.search(rf"[\"']{setting}[\"']|\b{setting}\s*[:=]", program.text(module.path)):
            return None
    return first


def _made(program: Program, name: str) -> Iterator[tuple[Position, Values]]:
    """Where a setting is made in the project's settings, and what it may be there."""
    for module in program.files():
        body = module.body
        if module.role is not Role.SETTINGS or body is None or name not in body.facts.bindings:
            continue
        for bind in body.facts.binds:
            if bind.name == name:
                yield program.position(module.path, bind.mark), program.evaluator.eval(program.generic(body), bind.node)

"""`backlint rules`: all rules in a table."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from .complete import words
from .problem import chosen

COLORS = ("auto", "always", "never")


def rules(
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=words(*COLORS))] = "auto",
) -> int:
    """List all rules: name, severity, whether some findings can be fixed, and what is wrong."""
    from ..document import document
    from ..meta import META_RULES
    from ..report.terminal import encodable, paint, use_color
    from .known import known_plugins

    chosen("--color", color, COLORS)
    colored = use_color(sys.stdout, color, os.environ)
    kinds = [*known_plugins().rules, *(type(rule) for rule in META_RULES.values())]
    rows = [document(kind) for kind in sorted(kinds, key=lambda kind: kind.rule_name())]
    off = {kind.rule_name(): "preview" if kind.preview else "extended" for kind in kinds if kind.on_request or kind.preview}
    wide = max(len(row.name) for row in rows)
    columns = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
    for row in rows:
        fix = "fixable" if row.fixable else ""
        summary = f"{row.summary} (only by name or with profile = {off[row.name]!r})" if row.name in off else row.summary
        room = columns - wide - 20
        if columns and len(summary) > room > 20:
            summary = summary[: room - 1].rstrip() + "…"
        line = (
            f"{paint(row.name.ljust(wide), 'bold', colored)}  {paint(row.severity.ljust(7), row.severity, colored)}  {fix:7}  {summary}\n"
        )
        sys.stdout.write(encodable(line, sys.stdout))
    return 0

"""`backlint explain RULE`: the documentation of a rule."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from .complete import rule_names, words
from .problem import Problem, chosen
from .rules import COLORS


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's name, with or without its area.", autocompletion=rule_names)],
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=words(*COLORS))] = "auto",
) -> int:
    """Explain a rule: what is wrong, why it hurts, examples, options with their defaults, and what the rule does not see."""
    from ..config import nearest
    from ..document import document
    from ..report.terminal import encodable, use_color
    from .known import known_plugins

    chosen("--color", color, COLORS)
    plugins = known_plugins()
    kind = plugins.find(rule)
    if kind is None:
        valid = plugins.names if "/" in rule else {name.rpartition("/")[2] for name in plugins.names}
        raise Problem(f"there is no rule {rule!r}{nearest(rule, valid, listed=False) or '; `backlint rules` lists them all'}")
    page = document(kind)
    if use_color(sys.stdout, color, os.environ):
        from rich.console import Console
        from rich.markdown import Markdown

        Console(force_terminal=True).print(Markdown(page.markdown()))
    else:
        sys.stdout.write(encodable(page.text(), sys.stdout))
    return 0

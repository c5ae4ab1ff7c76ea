"""What Typer does not do by itself: a command that may be left out, and one line where something is misspelt.

Newer versions of Typer bring their own copy of Click and older ones import it, so nothing here imports Click: its classes are known
by what they look like.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from ..config import nearest
from .problem import say

DEFAULT = "check"


class DefaultGroup(TyperGroup):
    """Commands of which `check` need not be written."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing and not (args and (args[0] in self.commands or args[0] in self._own_options(ctx))):
            args = [DEFAULT, *args]
        elif args and args[0] in self.commands and args[0] != DEFAULT and not ctx.resilient_parsing and Path(args[0]).is_dir():
            say(f"{args[0]!r} is a command; for the folder of that name write `backlint {DEFAULT} {args[0]}`", "note")
        return super().parse_args(ctx, args)

    def _own_options(self, ctx: Any) -> set[str]:
        own = {word for parameter in self.get_params(ctx) for word in (*parameter.opts, *parameter.secondary_opts) if word.startswith("-")}
        return own | set(ctx.help_option_names)


def refused(error: BaseException) -> str | None:
    """What a mistake in the command line comes to, in one line; None where the error is none of Click's."""
    describe = getattr(error, "format_message", None)
    if describe is None:
        return None
    wrong = getattr(error, "option_name", None)
    if wrong and type(error).__name__ == "NoSuchOption":
        return f"there is no option {wrong}{nearest(wrong, set(_options(getattr(error, 'ctx', None))), listed=False)}"
    text = " ".join(str(describe()).split())
    return text[:1].lower() + text[1:].rstrip(".")


def _options(ctx: Any) -> Iterable[str]:
    for parameter in ctx.command.get_params(ctx) if ctx else ():
        yield from (word for word in (*parameter.opts, *parameter.secondary_opts) if word.startswith("--"))

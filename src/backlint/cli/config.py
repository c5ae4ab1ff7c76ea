"""`backlint config`: which settings hold, and where each comes from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def config(
    path: Annotated[Path | None, typer.Argument(metavar="PATH", help="A file or folder of the project.", show_default=".")] = None,
    file: Annotated[Path | None, typer.Option("--config", metavar="PATH", help="Use this pyproject.toml or backlint.toml.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON schema of the settings instead, for editors.")] = False,
) -> int:
    """Print the settings that hold, as TOML, with a comment where each comes from.

    What is printed is a valid backlint.toml.
    """
    import json

    from ..config import ConfigError, load
    from ..registry import build_rules
    from .effective import effective
    from .known import known_plugins
    from .problem import Problem

    if schema:
        from ..schema import schema as made

        sys.stdout.write(json.dumps(made(known_plugins()), indent=2) + "\n")
        return 0
    if file and isolated:
        raise Problem("--config and --isolated exclude each other")
    if path is not None and not path.exists():
        raise Problem(f"there is no file or folder {str(path)!r}")
    try:
        settings = load([path] if path else (), file=file, isolated=isolated)
    except ConfigError as error:
        more: tuple[str, ...] = ()
        try:
            if error.usable is not None:
                build_rules(known_plugins(error.usable), error.usable)
        except ConfigError as other:
            more = other.problems
        raise ConfigError([*error.problems, *more]) from None
    plugins = known_plugins(settings)
    rules = build_rules(plugins, settings)
    sys.stdout.write(effective(settings, plugins, rules))
    return 0

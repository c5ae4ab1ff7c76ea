"""`backlint new-rule AREA/NAME`: the files with which a rule begins."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from .problem import Problem

#: Where the rules lie in backlint's own repository.
_OWN = Path("checks", "backlint_checks")


def new_rule(
    rule: Annotated[str, typer.Argument(metavar="AREA/NAME", help="What it is called, such as reliability/call-in-loop.")],
    folder: Annotated[
        Path | None, typer.Option("--in", metavar="FOLDER", help="A folder of rules.", show_default="the first of `checks` in the settings")
    ] = None,
) -> int:
    """Write a rule that works, and fixtures that it passes, to begin with.

    Rules of a project lie in the folders that `checks` of [tool.backlint] names, their fixtures in `fixtures` below.
    """
    from ..config import load
    from ..registry import LIBRARIES
    from ..scaffold import draft
    from .known import known_plugins
    from .session import shown

    config = load()
    area, slash, name = rule.partition("/")
    if not slash:
        raise Problem(f"a rule is called AREA/NAME, such as reliability/{rule}")
    own = config.root / _OWN
    if folder is not None:
        checks = Path(os.path.abspath(folder))
        fixtures = checks / "fixtures"
    elif (own / "__init__.py").is_file():
        checks, fixtures = own, config.root / "fixtures"
    elif config.check_folders:
        checks = config.check_folders[0]
        fixtures = checks / "fixtures"
    else:
        raise Problem('no folder of rules is set; write checks = ["tools/lint"] into [tool.backlint], or name one with --in')
    plugins = known_plugins(config)
    taken = {known.rpartition("/")[2]: known for known in plugins.names}
    areas = {known.partition("/")[0] for known in plugins.names}
    if name in taken:
        raise Problem(f"there is a rule {taken[name]} already, and the name without its area has to be unique")
    if name in (*areas, "all") or area in ("all", "backlint", "fixtures", LIBRARIES):
        raise Problem(f"{rule!r} cannot be the name of a rule: {name if name in (*areas, 'all') else area!r} means something else")
    try:
        made = draft(area, name, checks, fixtures)
    except ValueError as error:
        raise Problem(str(error)) from None
    for path in made:
        if path.exists():
            raise Problem(f"{shown(path)} exists already")
    for path, text in made.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise Problem(f"{shown(path)} cannot be written: {error.strerror or error}") from None
        sys.stdout.write(f"Wrote {shown(path)}\n")
    if folder is not None and checks not in config.check_folders:
        where = os.path.relpath(checks, config.root).replace(os.sep, "/")
        sys.stdout.write(f'Now write checks = ["{where}"] into [tool.backlint], so that it is used.\n')
    sys.stdout.write(f"Try it: backlint test {shown(fixtures)} -k {name}\n")
    return 0

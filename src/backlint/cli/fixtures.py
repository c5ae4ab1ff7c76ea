"""`backlint test`: run the fixtures of rules."""

from __future__ import annotations

import os
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .complete import words
from .problem import Problem, chosen
from .rules import COLORS

if TYPE_CHECKING:
    from ..config import Config


def fixtures(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS", help="Folders of fixtures, laid out AREA/RULE/CASE.", show_default="fixtures, and those of `checks`"
        ),
    ] = None,
    keyword: Annotated[str, typer.Option("-k", metavar="TEXT", help="Only cases whose name holds this.")] = "",
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name the cases that pass, too.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=words(*COLORS))] = "auto",
) -> int:
    """Run the fixtures of rules, and the examples in the documentation of the project's own: code with the findings that are expected.

    Exit codes: 0 all is as written, 1 something is not, 2 there is nothing to run.
    """
    from ..config import load
    from ..local import PREFIX
    from ..report.terminal import encodable, paint, printable, use_color
    from ..testing import cases, examples, problems
    from .known import known_plugins
    from .session import count, shown

    chosen("--color", color, COLORS)
    config = load()
    plugins = known_plugins(config)
    folders = [Path(os.path.abspath(path)) for path in paths or ()] or _folders(config)
    for folder in folders:
        if not folder.is_dir():
            raise Problem(f"there is no folder {shown(folder)!r}")
    try:
        found = [case for folder in folders for case in cases(folder)]
    except FileNotFoundError as error:
        raise Problem(str(error)) from None
    found += [case for rule in plugins.rules if rule.__module__.startswith(PREFIX) for case in examples(rule)]
    wanted = [case for case in found if keyword in case.name]
    if not wanted:
        where = ", ".join(shown(folder) for folder in folders) or "fixtures"
        raise Problem(f"none of {count(len(found), 'case')} is called {keyword!r}" if found else f"there are no cases in {where}")
    colored = use_color(sys.stdout, color, os.environ)
    started = time.monotonic()
    failed = 0
    for case in wanted:
        wrong = problems(case, plugins)
        failed += bool(wrong)
        lines = [f"{paint('FAIL', 'error', colored)} {case.name}"] if wrong else [f"ok   {case.name}"] if verbose else []
        lines += [textwrap.indent(printable(line), "     ") for text in wrong for line in text.splitlines()]
        sys.stdout.write(encodable("".join(f"{line}\n" for line in lines), sys.stdout))
        sys.stdout.flush()
    tail = f"{failed:,} failed" if failed else "all as written"
    sys.stdout.write(f"{count(len(wanted), 'case')} in {time.monotonic() - started:.1f} s, {tail}.\n")
    return int(bool(failed))


def _folders(config: Config) -> list[Path]:
    """Where fixtures lie if nobody says: beside the project's own rules, and at its root."""
    places = [config.root / "fixtures", *(folder / "fixtures" for folder in config.check_folders)]
    return [folder for folder in places if folder.is_dir()]

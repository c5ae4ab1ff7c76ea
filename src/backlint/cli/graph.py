"""`backlint graph`: a picture of who imports whom."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..graph import FORMATS, LEVELS
from .complete import words
from .problem import Problem, chosen, say
from .rules import COLORS


def graph(
    path: Annotated[Path | None, typer.Argument(metavar="PATH", help="A folder of the project.", show_default=".")] = None,
    output_format: Annotated[
        str, typer.Option("--output-format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.", autocompletion=words(*FORMATS))
    ] = "html",
    output_file: Annotated[
        Path | None, typer.Option("--output-file", "-o", metavar="PATH", help="Write to a file.", show_default="standard output")
    ] = None,
    level: Annotated[
        str, typer.Option("--level", metavar="LEVEL", help=f"What is one point: {' or '.join(LEVELS)}.", autocompletion=words(*LEVELS))
    ] = "packages",
    focus: Annotated[str, typer.Option("--focus", metavar="MODULE", help="Show only this package, from inside.")] = "",
    reaches: Annotated[
        str, typer.Option("--reaches", metavar="MODULE", help="Show only what leads to this module or package, and what it leads to.")
    ] = "",
    hidden: Annotated[
        bool, typer.Option("--hidden", help="Show messages, cache keys and tables that couple parts, and who talks to which. Takes longer.")
    ] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="N", help="Processes that read files.", show_default="as many as processors")
    ] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor write .backlint_cache.")] = False,
    config: Annotated[Path | None, typer.Option("--config", metavar="PATH", help="Use this pyproject.toml or backlint.toml.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing beside the picture.")] = False,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=words(*COLORS))] = "auto",
) -> int:
    """Draw who imports whom: a dependency matrix and arcs along the layers, what leads against them in red.

    With --hidden, dependencies that are no import have signs of their own: messages that one part sends and another takes, rows of another
    one's tables, keys of one cache. --level entry-points shows what routes, tasks and commands call.

    The layers are those of the contracts in the configuration, else the order in which the fewest imports lead up. Tests, migrations and
    examples are left out.
    """
    from ..cache import Cache
    from ..config import load
    from ..graph.behaviour import behaviour
    from ..graph.draw import draw, known_packages
    from ..graph.survey import Behaviour, survey
    from ..graph.svg import sentence
    from ..registry import load_plugins
    from ..run import import_graph, whole_program
    from .progress import ProgressBar
    from .session import save

    chosen("--color", color, COLORS)
    chosen("--output-format", output_format, FORMATS)
    chosen("--level", level, LEVELS)
    if jobs < 0:
        raise Problem(f"--jobs: {jobs} is no number of processes")
    if config and isolated:
        raise Problem("--config and --isolated exclude each other")
    if path is not None and not path.is_dir():
        raise Problem(f"there is no folder {str(path)!r}")
    if output_file is not None and (output_file.is_dir() or not output_file.absolute().parent.is_dir()):
        raise Problem(f"{output_file}: " + ("is a folder" if output_file.is_dir() else f"there is no folder {str(output_file.parent)!r}"))
    settings = load([path] if path else (), file=config, isolated=isolated)
    cache = None if no_cache else Cache(settings.root)
    known = Behaviour()
    with ProgressBar(quiet=quiet) as progress:
        if hidden or level == "entry-points":
            program, failures = whole_program(settings, load_plugins(), jobs=jobs, cache=cache, progress=progress)
            if program is None:
                raise Problem("; ".join(failure.message for failure in failures))
            progress("following calls", 0, 0)
            imports = program.imports
            known = behaviour(program, entries=level == "entry-points")
        else:
            imports, failures = import_graph(settings, jobs=jobs, cache=cache, progress=progress)
    if focus:
        chosen("--focus", focus, known_packages(imports))
    if reaches:
        chosen("--reaches", reaches, (*known_packages(imports), *(vertex.name for vertex in imports.modules)))
    if not imports.modules:
        raise Problem(f"no Python files in {settings.root}: there are none, or they are excluded or ignored by git")
    shown = survey(imports, level=level, focus=focus, reaches=reaches, contracts=settings.contracts, behaviour=known)
    text = draw(imports, shown, output_format, contracts=settings.contracts, project=settings.root.name, behaviour=known)
    if output_file is None or str(output_file) == "-":
        sys.stdout.write(text)
    else:
        save(output_file, text)
    for failure in failures:
        say(f"{failure.where}: {failure.message}", "warning", color=color)
    if not quiet:
        where = f" in {output_file}" if output_file is not None and str(output_file) != "-" else ""
        say(f"{sentence(shown)}{where}.", color=color)
    return 0

"""The command line: one file a command, each importing what it needs when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from ..config import ConfigError
from ..registry import PluginError
from .baseline import baseline
from .check import check
from .config import config
from .explain import explain
from .fixtures import fixtures
from .graph import graph
from .group import DefaultGroup, refused
from .init import init
from .new_rule import new_rule
from .problem import Problem, say
from .rules import rules
from .server import server

DESCRIPTION = """Find what takes Python backends down, across functions and modules.

`backlint [PATHS]` is short for `backlint check [PATHS]`; `backlint check --help` lists its options.

Exit codes: 0 no findings, 1 findings at or above --fail-on, 2 the job could not be done.
"""

app = typer.Typer(
    name="backlint",
    help=DESCRIPTION,
    cls=DefaultGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(short_help="Analyse the project and report what is wrong.")(check)
app.command(short_help="Live with what is found now, and report what comes new.")(baseline)
app.command(short_help="Write a first configuration for this project.")(init)
app.command(short_help="Print the settings that hold, and where each comes from.")(config)
app.command(short_help="Draw who imports whom.")(graph)
app.command(short_help="List all rules.")(rules)
app.command(short_help="Explain one rule.")(explain)
app.command("new-rule", short_help="Write the beginnings of a rule.")(new_rule)
app.command("test", short_help="Run the fixtures of rules.")(fixtures)
app.command(short_help="Serve an editor.")(server)


def _version(wanted: bool) -> None:
    if wanted:
        from .. import __version__

        typer.echo(f"backlint {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.", callback=_version, is_eager=True)] = False,
) -> None:
    """Options of `backlint` itself."""


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give the exit code. Whatever goes wrong is said on stderr, without a traceback."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # whoever read our output has seen enough; without this Python complains once more when it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + 13


def _run(arguments: Sequence[str]) -> int:
    try:
        command = typer.main.get_command(app)
        result = command.main(args=list(arguments), prog_name="backlint", standalone_mode=False)
        if result == 130:
            raise KeyboardInterrupt
        return result if isinstance(result, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        say("interrupted; no file was changed by halves", "error")
        return 130
    except Problem as problem:
        return _refuse(problem.lines)
    except ConfigError as error:
        return _refuse(error.problems)
    except PluginError as error:
        return _refuse(str(error).splitlines())
    except BrokenPipeError:
        raise
    except Exception as error:
        message = refused(error)
        if message is not None:
            return _refuse([message])
        if os.environ.get("BACKLINT_TRACEBACK"):
            raise
        return _refuse([f"internal error: {type(error).__name__}: {error} (BACKLINT_TRACEBACK=1 shows where; please report it)"])


def _refuse(lines: Sequence[str]) -> int:
    for line in lines:
        say(line, "error")
    return 2

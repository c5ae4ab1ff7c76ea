"""The command `backlint`, also as `python -m backlint`."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from . import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code.

    Args:
        arguments: Instead of those of the process.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if list(arguments) in (["--version"], ["-V"]):
        sys.stdout.write(f"backlint {__version__}\n")  # asked for all the time by scripts and editors; nothing else is imported for it
        return 0
    from .cli import run

    return run(arguments)


def command() -> NoReturn:
    """Run the command line of this process and end it.

    The process ends at once: taking a whole program's facts apart object by object, only to give the memory back, takes a noticeable time.
    Everything that is written by then has been flushed or renamed into place.
    """
    gc.disable()  # what comes to be is kept to the end
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    command()

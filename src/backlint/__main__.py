"""The command `backlint`, also as `python -m backlint`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

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


if __name__ == "__main__":
    sys.exit(main())

"""What the command line says beside its results: always on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection

from ..config import nearest
from ..report.terminal import encodable, paint, printable, use_color


class Problem(Exception):
    """The command line asks for something that cannot be done.

    Attributes:
        lines: What and why, a line each.
    """

    def __init__(self, *lines: str) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


def say(text: str, level: str = "", *, color: str = "auto") -> None:
    """One line on stderr, with `error:` or the like in front."""
    painted = use_color(sys.stderr, color, os.environ)
    head = f"{paint(f'{level}:', level, painted)} " if level else ""
    # an open line of results must not be torn apart where both streams are the same terminal
    sys.stdout.flush()
    sys.stderr.write(encodable(f"{head}{printable(text) if level else text}\n", sys.stderr))
    sys.stderr.flush()


def chosen(option: str, value: str, valid: Collection[str]) -> str:
    """The value of an option that has only a few.

    Raises:
        Problem: It is none of them.
    """
    if value not in valid:
        raise Problem(f"{option}: there is no {value!r}{nearest(value, valid)}")
    return value

"""From the facts of all files to the program: names, types, calls, effects, entry points and imports."""

from .program import Program, link

__all__ = ["Program", "link"]

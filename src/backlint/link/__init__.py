"""From the facts of all files to the program: names, types, calls, effects, entry points and imports."""

from .program import Program, lean, link

__all__ = ["Program", "lean", "link"]

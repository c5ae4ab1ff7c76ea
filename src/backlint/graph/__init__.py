"""Pictures of a program's imports: which of its parts know which, in layer order. Pure functions from the import graph to text."""

from __future__ import annotations

FORMATS = ("html", "svg", "mermaid", "dot", "json")
LEVELS = ("packages", "modules", "services", "entry-points")

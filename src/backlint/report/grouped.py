"""The findings file by file, one line each: for reading on a terminal without the code."""

from __future__ import annotations

from itertools import groupby
from typing import TextIO

from ..settle import Report
from .terminal import encodable, paint, printable


def render(report: Report, out: TextIO, *, color: bool) -> None:
    """Write a heading for each file and its findings below, a blank line between files."""
    for number, (path, group) in enumerate(groupby(report.findings, key=lambda finding: finding.position.path)):
        findings = list(group)
        rows = [(f"{f.position.line}:{f.position.column}", f.severity.label, printable(f.name), printable(f.message)) for f in findings]
        places, levels, names = (max(len(row[column]) for row in rows) for column in range(3))
        out.write(encodable(("\n" if number else "") + paint(printable(path), "bold", color) + "\n", out))
        for place, level, name, message in rows:
            shown = paint(level.ljust(levels), level, color)
            out.write(encodable(f"  {place.rjust(places)}  {shown}  {paint(name.ljust(names), 'bold', color)}  {message}\n", out))

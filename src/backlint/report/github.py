"""Annotations of GitHub Actions: workflow commands that a job prints, shown beside the changed lines.

GitHub shows ten of a kind for each step and drops the rest in silence, so the most severe come first, and the last line of the log says
how many there are in all. The findings that a pull request is to be blocked by belong into SARIF or the job summary (`markdown`).
"""

from __future__ import annotations

from typing import TextIO

from ..finding import Severity
from ..settle import Report
from .repository import repository_path
from .terminal import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
#: What GitHub shows of each kind for one step.
SHOWN = 10


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write a command for each finding, the most severe first. Paths are relative to the top of the git repository."""
    for finding in sorted(report.findings, key=lambda finding: (-finding.severity, finding.sort_key)):
        place = finding.position
        properties = {
            "title": f"backlint ({finding.name})",
            "file": repository_path(report.root, place.path),
            "line": place.line,
            "endLine": max(place.end_line, place.line),
        }
        if place.end_line <= place.line:  # GitHub takes columns only where a place is on one line
            properties |= {"col": place.column, "endColumn": place.end_column}
        text = finding.message + (f"\n{finding.help}" if finding.help else "")
        if finding.reach:
            text += f"\nreached from {', '.join(finding.reach)}"
        shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        lines = "\n".join(map(printable, text.split("\n")))
        out.write(f"::{_COMMANDS[finding.severity]} {shown}::{_data(lines)}\n".encode("utf-8", "replace").decode("utf-8"))
    if any(sum(f.severity is severity for f in report.findings) > SHOWN for severity in Severity):
        out.write(f"backlint: {len(report.findings)} findings; GitHub shows {SHOWN} annotations of a kind for a step.\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

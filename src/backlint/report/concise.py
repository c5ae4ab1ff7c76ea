"""One line a finding, for editors, pipes and grep: `path:line:column: severity rule message`."""

from __future__ import annotations

from typing import TextIO

from ..settle import Report
from .full import location
from .terminal import encodable, paint, printable


def render(report: Report, out: TextIO, *, color: bool) -> None:
    """Write all findings, one line each."""
    for finding in report.findings:
        level = paint(finding.severity.label, finding.severity.label, color)
        name = paint(printable(finding.name), "bold", color)
        out.write(encodable(f"{location(finding.position)}: {level} {name} {printable(finding.message)}\n", out))

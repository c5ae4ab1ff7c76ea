"""Logging commands of Azure Pipelines: shown as issues of the build, with their places."""

from __future__ import annotations

from typing import TextIO

from ..finding import Severity
from ..settle import Report
from .repository import repository_path
from .terminal import printable


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write a command for each finding. Azure knows errors and warnings; a note is shown as a warning."""
    for finding in report.findings:
        place = finding.position
        kind = "error" if finding.severity is Severity.ERROR else "warning"
        properties = {
            "type": kind,
            "sourcepath": repository_path(report.root, place.path),
            "linenumber": place.line,
            "columnnumber": place.column,
            "code": finding.name,
        }
        shown = "".join(f"{key}={_escaped(str(value))};" for key, value in properties.items())
        line = f"##vso[task.logissue {shown}]{_message(printable(finding.message))}\n"
        out.write(line.encode("utf-8", "replace").decode("utf-8"))


def _message(text: str) -> str:
    return text.replace("%", "%AZP25")


def _escaped(text: str) -> str:
    return _message(text).replace(";", "%3B").replace("]", "%5D").replace("\r", "%0D").replace("\n", "%0A")

"""Reviewdog's diagnostic format, from which findings become comments of a review, with suggested changes."""

from __future__ import annotations

import bisect
import json
import re
from typing import Any, TextIO

from ..finding import Finding, Severity
from ..settle import Report
from .excerpt import Excerpts
from .repository import repository_path
from .version import project_url, rule_url

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_LINE = re.compile(r"\r\n?|\n")


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write one object with all findings. A fix is a suggestion where all of its edits are in the file of the finding."""
    excerpts = Excerpts(report)
    source = {"name": "backlint", "url": project_url()}
    worst = max((finding.severity for finding in report.findings), default=Severity.NOTE)
    diagnostics = [_diagnostic(report, finding, excerpts) for finding in report.findings]
    json.dump({"source": source, "severity": _SEVERITIES[worst], "diagnostics": diagnostics}, out, indent=1)
    out.write("\n")


def _diagnostic(report: Report, finding: Finding, excerpts: Excerpts) -> dict[str, Any]:
    place = finding.position
    path = repository_path(report.root, place.path)
    made: dict[str, Any] = {
        "message": finding.message + (f"\n{finding.help}" if finding.help else ""),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.name, **({"url": url} if (url := rule_url(finding.name)) else {})},
        "location": {
            "path": path,
            "range": {
                "start": {"line": place.line, "column": _bytes(excerpts, place.path, place.line, place.column)},
                "end": {"line": max(place.end_line, place.line), "column": _bytes(excerpts, place.path, place.end_line, place.end_column)},
            },
        },
    }
    text = excerpts.text(place.path)
    fix = finding.fix
    # Reviewdog suggests one range at a time; a fix of several edits would be half made.
    if fix is not None and text is not None and len(fix.edits) == 1 and fix.edits[0].path == place.path and not finding.sensitive:
        starts = [0, *(match.end() for match in _LINE.finditer(text))]
        edit = fix.edits[0]
        made["suggestions"] = [
            {"range": {"start": _place(text, starts, edit.start), "end": _place(text, starts, edit.end)}, "text": edit.text}
        ]
    return made


def _place(text: str, starts: list[int], offset: int) -> dict[str, int]:
    line = bisect.bisect_right(starts, offset)
    return {"line": line, "column": len(text[starts[line - 1] : offset].encode("utf-8", "replace")) + 1}


def _bytes(excerpts: Excerpts, path: str, line: int, column: int) -> int:
    """A column in code points as reviewdog counts it: in bytes of UTF-8, from 1."""
    text = excerpts.line(path, line)
    return column if text is None or text.isascii() else len(text[: column - 1].encode("utf-8", "replace")) + 1

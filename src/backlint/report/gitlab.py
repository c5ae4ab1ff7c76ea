"""GitLab's code quality report: shown in merge requests, also without a paid plan."""

from __future__ import annotations

import json
from typing import TextIO

from ..finding import Severity
from ..settle import Report
from .excerpt import Excerpts
from .identity import fingerprints
from .repository import repository_path

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write a list of issues. Each fingerprint is unique in the file: GitLab shows only the first of those that share one."""
    identities = fingerprints(report, Excerpts(report))
    issues = [
        {
            "check_name": finding.name,
            "description": finding.message,
            "severity": _SEVERITIES[finding.severity],
            "fingerprint": identities[finding],
            "location": {
                "path": repository_path(report.root, finding.position.path),
                "positions": {
                    "begin": {"line": finding.position.line, "column": finding.position.column},
                    "end": {"line": max(finding.position.end_line, finding.position.line), "column": finding.position.end_column},
                },
            },
        }
        for finding in report.findings
    ]
    json.dump(issues, out, indent=1)
    out.write("\n")

"""The report as JSON, for programs.

One object. Keys are only ever added; a change that could break a reader raises `version`. Paths are relative to the project's root, with
forward slashes. Lines and columns count from 1, columns in code points, end columns are exclusive; offsets count code points of the decoded
file from 0. The same report gives the same bytes.

    version     1
    tool        {"name": "backlint", "version": "0.1.0"}
    summary     {"files", "lines": how much was analysed,
                 "error", "warning", "note": numbers of findings, "suppressed", "baselined": numbers of those hidden,
                 "elsewhere": number of findings outside of the changes on which is reported,
                 "fixable": {"safe", "unsafe": numbers of findings with such a fix}}
    findings    in the order of path, place, rule; each
        rule            full name, "reliability/missing-timeout"
        severity        "error", "warning" or "note"
        message         one sentence
        help            what to do, possibly ""
        position        {"path", "line", "column", "end_line", "end_column"}
        code            the text at the position, credentials masked
        scope           qualified name of the enclosing function or class, "" at module level
        subject         what it is about, possibly ""
        evidence        [{"position": …, "message", "code": the line, stripped, credentials masked}], outermost first
        reach           entry points that lead there, ["GET /orders/{id}"]
        fix             null or {"message", "safety": "safe" or "unsafe", "edits": [{"path", "start", "end", "text"}]}
        fingerprint     64 hexadecimal digits, the same as long as rule, path, scope and subject are
    suppressed  findings hidden by a comment, in the same form
    baselined   findings that the baseline knows, in the same form
    failures    [{"where": rule or path, "message", "detail"}], things backlint itself could not do
    warnings    [text], why there may be less to see than one expects
    notes       [text], for whoever wants to know more
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, TextIO

from ..finding import Finding, Position, Safety, Severity
from ..settle import Report
from .excerpt import Excerpts
from .identity import fingerprints
from .version import tool_version

VERSION = 1


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the report as indented JSON in ASCII, so that any encoding of the stream will do."""
    json.dump(build(report), out, indent=2)
    out.write("\n")


def build(report: Report) -> dict[str, Any]:
    """The report as plain objects."""
    excerpts = Excerpts(report)
    severities = Counter(finding.severity for finding in report.findings)
    fixes = Counter(finding.fix.safety for finding in report.findings if finding.fix is not None)
    identities = fingerprints(report, excerpts)
    return {
        "version": VERSION,
        "tool": {"name": "backlint", "version": tool_version()},
        "summary": {
            "files": report.files,
            "lines": report.lines,
            **{severity.label: severities[severity] for severity in sorted(Severity, reverse=True)},
            "suppressed": len(report.suppressed),
            "baselined": len(report.baselined),
            "elsewhere": report.elsewhere,
            "fixable": {safety.value: fixes[safety] for safety in Safety},
        },
        "findings": [_finding(finding, identities[finding], excerpts) for finding in report.findings],
        "suppressed": [_finding(finding, identities[finding], excerpts) for finding in report.suppressed],
        "baselined": [_finding(finding, identities[finding], excerpts) for finding in report.baselined],
        "failures": [{"where": f.where, "message": f.message, "detail": f.detail} for f in report.failures],
        "warnings": list(report.warnings),
        "notes": list(report.notes),
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "path": position.path,
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
    }


def _finding(finding: Finding, fingerprint: str, excerpts: Excerpts) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "help": finding.help,
        "position": _position(finding.position),
        "code": excerpts.snippet(finding.position),
        "scope": finding.scope,
        "subject": finding.subject,
        "evidence": [
            {
                "position": _position(step.position),
                "message": step.message,
                "code": (excerpts.line(step.position.path, step.position.line) or "").strip(),
            }
            for step in finding.evidence
        ],
        "reach": list(finding.reach),
        "fix": fix
        and {
            "message": fix.message,
            "safety": fix.safety.value,
            "edits": [{"path": e.path, "start": e.start, "end": e.end, "text": e.text} for e in fix.edits],
        },
        "fingerprint": fingerprint,
    }

"""Writing suppression comments at findings, as `--add-ignores` does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from .finding import Edit, Finding, Fix, Safety
from .fix import Plan, plan
from .lower.lines import comments, lines, strings
from .settle import Report

_WRITTEN = re.compile(r"#\s*backlint\s*:\s*ignore\s*\[[^\[\]]*(?=\])")


def plan_ignores(report: Report, reason: str) -> Plan:
    """Comments that hide the findings of a report in Python files, as changes of these files.

    A comment stands at the end of the finding's line; where that is inside of a string or continued by a backslash, above the statement.
    A line that has a suppression already gets more names in its brackets, and keeps its reason.
    """
    reason = " ".join(reason.split())
    findings: list[Finding] = []
    by_path: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.suppressible and finding.position.path.endswith((".py", ".pyi")):
            by_path[finding.position.path].append(finding)
    for path, found in by_path.items():
        try:
            text = report.read(path)
        except (OSError, LookupError, ValueError, SyntaxError):
            continue
        names: defaultdict[int, set[str]] = defaultdict(set)
        for finding in found:
            names[_anchor(text, finding.position.line)].add(finding.name)
        edits = {line: _edit(path, text, line, names) for line in names}
        for finding in found:
            edit = edits[_anchor(text, finding.position.line)]
            comment = _comment(sorted(names[_anchor(text, finding.position.line)]), reason)
            made = replace(edit, text=edit.text.replace("\0", comment))
            findings.append(replace(finding, fix=Fix("hide it with a comment", (made,), Safety.SAFE)))
    return plan(replace(report, findings=tuple(findings)), unsafe=False)


def _comment(names: list[str], reason: str) -> str:
    return f"# backlint: ignore[{', '.join(names)}]: {reason}"


def _anchor(text: str, line: int) -> int:
    """The line at whose end the comment for a finding on `line` goes; negative: the line above which it goes."""
    index = lines(text)
    start = index.starts[line - 1]
    end = index.starts[line] if line < len(index.starts) else len(text)
    row = text[start:end].rstrip("\r\n")
    inside = any(begin < start + len(row) < stop for begin, stop in strings(text))
    if inside or row.rstrip().endswith("\\"):
        begin, _ = index.span(line)
        return -index.place(begin + len(text[begin:]) - len(text[begin:].lstrip()))[0]
    return line


def _edit(path: str, text: str, line: int, names: Mapping[int, set[str]]) -> Edit:
    """The change at an anchor; a NUL stands for the whole comment."""
    starts = lines(text).starts
    if line < 0:
        start = starts[-line - 1]
        row = text[start:]
        indent = row[: len(row) - len(row.lstrip(" \t\f"))]
        return Edit(path, start, start, f"{indent}\0\n")
    start = starts[line - 1]
    end = start + len(text[start : starts[line] if line < len(starts) else len(text)].rstrip())
    for begin, stop in comments(text):
        if start <= begin <= end and (written := _WRITTEN.search(text, begin, stop)):
            more = sorted(name for name in names[line] if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", written.group()))
            return Edit(path, written.end(), written.end(), "".join(f", {name}" for name in more))
    return Edit(path, end, end, "  \0")

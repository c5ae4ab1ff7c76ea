"""Markdown for a job's summary or a comment on a pull request: counts, and the findings rule by rule, each folded away."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TextIO

from ..document import document
from ..finding import Finding, Severity
from ..settle import Report
from .excerpt import Excerpts
from .repository import repository_path
from .summary import summary
from .terminal import printable

#: GitHub takes no summary above 1024 KiB, and shows none of it then.
LIMIT = 1_000_000
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_ICONS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.NOTE: "🔵"}
_CODE = 160


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the report, the most severe rules first, cut where it would grow beyond what GitHub shows; it then says what is left out."""
    out.write(f"## backlint\n\n{escaped(summary(report, color=False))}\n\n")
    if not report.findings:
        return
    excerpts = Excerpts(report)
    by_rule: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_rule[finding.rule].append(finding)
    order = sorted(by_rule, key=lambda name: (-max(f.severity for f in by_rule[name]), -len(by_rule[name]), name))
    sentences = {rule.name: document(rule).summary for rule in report.described}
    out.write("| | rule | findings | files |\n|---|---|---:|---:|\n")
    for name in order:
        found = by_rule[name]
        files = len({finding.position.path for finding in found})
        out.write(f"| {_ICONS[max(f.severity for f in found)]} | `{printable(name)}` | {len(found)} | {files} |\n")
    out.write("\n")
    size = 0
    left: Counter[str] = Counter()
    for name in order:
        found = sorted(by_rule[name], key=lambda finding: (-finding.severity, finding.sort_key))
        parts = [f"### {_ICONS[max(f.severity for f in found)]} {printable(name)}\n\n{escaped(sentences.get(name, ''))}\n\n"]
        for finding in found:
            part = _finding(finding, report, excerpts)
            if size + len(part.encode("utf-8", "replace")) > LIMIT - 20_000:
                left[name] += 1
                continue
            size += len(part.encode("utf-8", "replace"))
            parts.append(part)
        out.write("".join(parts).encode("utf-8", "replace").decode("utf-8"))
    if left:
        counts = ", ".join(f"{count} of {name}" for name, count in sorted(left.items()))
        out.write(f"\n{sum(left.values())} findings are left out here ({counts}); the other formats have all of them.\n")


def _finding(finding: Finding, report: Report, excerpts: Excerpts) -> str:
    place = finding.position
    where = f"{repository_path(report.root, place.path)}:{place.line}"
    lines = [f"<details><summary><code>{_html(where)}</code> {_html(finding.message)}</summary>", ""]
    code = excerpts.line(place.path, place.line)
    if code and code.strip():
        lines += [_fenced(code.strip()[:_CODE]), ""]
    for step in finding.evidence:
        lines.append(f"- `{printable(step.position.path)}:{step.position.line}` {escaped(step.message)}")
    if finding.evidence:
        lines.append("")
    if finding.reach:
        lines += [f"Reached from {escaped(', '.join(finding.reach))}.", ""]
    if finding.help:
        lines += [f"**Help:** {escaped(finding.help)}", ""]
    lines += ["</details>", ""]
    return "\n".join(lines) + "\n"


def _fenced(code: str) -> str:
    """Code in a fence longer than any run of backticks in it."""
    fence = "`" * max(3, max((len(run) for run in re.findall("`+", code)), default=0) + 1)
    return f"{fence}python\n{printable(code)}\n{fence}"


def escaped(text: str) -> str:
    """Text in which nothing is markup, but for what stands between backticks, which stays code."""
    parts = re.split(r"(`[^`]+`)", printable(text))
    return "".join(part if index % 2 else _SPECIAL.sub(r"\\\1", part) for index, part in enumerate(parts))


def _html(text: str) -> str:
    escaped_text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escaped_text)

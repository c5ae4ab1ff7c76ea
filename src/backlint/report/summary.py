"""What a run comes to: one line, and a table by rule."""

from __future__ import annotations

from collections import Counter

from ..finding import Safety, Severity
from ..settle import Report
from .terminal import paint, printable, width


def summary(report: Report, *, color: bool) -> str:
    """One line: how many findings of each severity in how many files, how many are suppressed and how many could be fixed."""
    counts = Counter(finding.severity for finding in report.findings)
    files = _count(report.files, "file")
    if counts:
        kinds = [paint(_count(counts[s], s.label), s.label, color) for s in sorted(Severity, reverse=True) if counts[s]]
        where = _count(len({finding.position.path for finding in report.findings}), "file")
        text = f"Found {' and '.join([', '.join(kinds[:-1]), kinds[-1]] if kinds[1:] else kinds)} in {where} ({files} checked)"
    else:
        text = f"{paint('No problems found', 'help', color)} in {files}"
    extras = []
    if report.suppressed:
        extras.append(f"{len(report.suppressed)} suppressed")
    if report.baselined:
        extras.append(f"{len(report.baselined)} in the baseline")
    if report.elsewhere:
        extras.append(f"{report.elsewhere} outside of the changes")
    fixes = Counter(finding.fix.safety for finding in report.findings if finding.fix is not None)
    if fixes[Safety.SAFE]:
        extras.append(f"{fixes[Safety.SAFE]} fixable with --fix")
    if fixes[Safety.UNSAFE]:
        extras.append(f"{fixes[Safety.UNSAFE]} {'more ' if fixes[Safety.SAFE] else ''}fixable with --fix --unsafe-fixes")
    if report.failures:
        extras.append(paint(_count(len(report.failures), "internal error"), "error", color))
    return "; ".join([text, *extras]) + "."


def statistics(report: Report, *, color: bool) -> str:
    """A table with a row for each rule that found something, the most frequent first: count, severity, name, `[*]` where fixes are at
    hand, and in how many files. Empty without findings; otherwise each row ends in a line end."""
    counts = Counter(finding.rule for finding in report.findings)
    rows = []
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        mine = [finding for finding in report.findings if finding.rule == rule]
        level = max(finding.severity for finding in mine).label
        fixable = any(finding.fix is not None for finding in mine)
        rows.append((str(count), level, printable(rule), fixable, _count(len({f.position.path for f in mine}), "file")))
    if not rows:
        return ""
    digits = max(len(row[0]) for row in rows)
    names = max(width(row[2]) for row in rows)
    marks = any(row[3] for row in rows)
    table = []
    for number, level, name, fixable, files in rows:
        mark = (" [*]" if fixable else "    ") if marks else ""
        padding = " " * (names - width(name))
        table.append(f"{number.rjust(digits)}  {paint(level.ljust(7), level, color)}  {name}{padding}{mark}  {files}\n")
    return "".join(table)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""The report as SARIF 2.1.0, for code scanning, security dashboards and editors.

One run. A `ruleId` is the short name, the area is a tag. Paths are relative to the top of the git repository, as GitHub wants them, and
nothing in the file depends on the time or the machine. Findings that are suppressed or in the baseline are left out, since GitHub would
show them as open; asked for, they are there with their suppressions.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Sequence
from typing import Any, TextIO

import sarif_om as om

from ..document import Document, document
from ..finding import Edit, Finding, Fix, Position, Safety, Severity
from ..fingerprint import line_hashes
from ..rule import Rule
from ..settle import Report
from .excerpt import Excerpts
from .identity import fingerprints
from .repository import repository_uri
from .serialize import plain
from .version import project_url, rule_url, tool_version

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: GitHub, GitLab and Azure DevOps take no more results than this from a run.
MAX_RESULTS = 5_000
#: One below the 1,024 of GitHub and GitLab, with room for what they append.
MAX_TEXT = 1_000
MAX_STEPS = 50
#: GitLab takes no larger artifact, uncompressed; GitHub's limit of the same number holds for the compressed file.
MAX_BYTES = 10_000_000
_BASE = "%SRCROOT%"
#: Names the taxonomy within a file; any value will do as long as it stays.
_CWE_GUID = "6c2f4f8e-8a5b-4d1f-9f0a-5d9d3e3f7b11"
_SECURITY = {Severity.ERROR: "8.0", Severity.WARNING: "5.5", Severity.NOTE: "3.0"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_RANK = {severity.label: int(severity) for severity in Severity}
_REACH = 3

_NOTIFICATIONS = {
    "syntax-error": ("A file could not be read as Python.", "It was not analysed; repair it or exclude it."),
    "internal-error": ("A rule or the analysis of a file failed.", "The run went on without it. Please report it as a bug of backlint."),
    "evidence-omitted": (
        "With all evidence the file would have been larger than code scanning accepts.",
        "The most severe findings keep theirs. The other formats have all of it.",
    ),
    "results-omitted": (
        "There were more findings than code scanning accepts.",
        "The most severe are kept. The other formats have all of them.",
    ),
}


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the report as SARIF, in ASCII, so that any encoding of the stream will do. Of what would be too large the evidence of the least
    severe findings is left out; what is large is written without indentation."""
    log = plain(build(report))
    text = json.dumps(log, indent=1)
    if len(text) > MAX_BYTES:
        _shrink(log, MAX_BYTES)
        text = json.dumps(log, separators=(",", ":"))
    out.write(text + "\n")


def omitted(report: Report) -> int:
    """How many findings the SARIF file leaves out because code scanning would not take them."""
    return max(len(report.findings) - MAX_RESULTS, 0)


def build(report: Report) -> Any:
    """The report as a `sarif_om.SarifLog`."""
    return _Builder(report).log()


def _shrink(log: dict[str, Any], limit: int) -> None:
    """Take code flows out of a log as plain values, from the last of the least severe results on, until it is short enough. It says so."""
    (run,) = log["runs"]
    size = len(json.dumps(log, separators=(",", ":"))) + 1_000  # for the notification
    places = sorted(enumerate(run["results"]), key=lambda item: (_RANK[item[1]["level"]], -item[0]))
    count = 0
    for _, result in places:
        if size <= limit:
            break
        if "codeFlows" in result:
            size -= len(json.dumps(result.pop("codeFlows"), separators=(",", ":"))) + len(',"codeFlows":')
            count += 1
    if count:
        text = f"The evidence of {count} of {len(run['results'])} findings is left out, that of the least severe ones."
        said = plain(_notification("evidence-omitted", text, "warning", None))
        run["invocations"][0].setdefault("toolExecutionNotifications", []).append(said)


def cut(text: str, limit: int = MAX_TEXT) -> str:
    """`text`, or its beginning and an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _sentence(text: str) -> str:
    """With a capital at its beginning and a full stop at its end."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def _literal(text: str) -> str:
    """Text in which nothing is taken for a link of SARIF's own."""
    return re.sub(r"\[([^\[\]]*)\](?=\()", r"\\[\1\\]", text)


def _link(text: str, number: int) -> str:
    label = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return f"[{label}]({number})"


class _Builder:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.excerpts = Excerpts(report)
        self.rules = {rule.name: index for index, rule in enumerate(report.described)}
        self.line_hashes: dict[str, list[str]] = {}
        self.line_starts: dict[str, list[int]] = {}

    def log(self) -> Any:
        identities = fingerprints(self.report, self.excerpts)
        findings = list(self.report.findings)
        if len(findings) > MAX_RESULTS:
            worst_first = sorted(findings, key=lambda finding: -finding.severity)
            findings = sorted(worst_first[:MAX_RESULTS], key=lambda finding: finding.sort_key)
        results = [self._result(finding, identities[finding]) for finding in findings]
        if self.report.show_suppressed:
            for kind, hidden in (("inSource", self.report.suppressed), ("external", self.report.baselined)):
                for finding in hidden[: max(MAX_RESULTS - len(results), 0)]:
                    result = self._result(finding, identities[finding])
                    result.suppressions = [om.Suppression(kind=kind, state="accepted")]
                    results.append(result)
        notifications = self._notifications()
        run = om.Run(
            tool=om.Tool(driver=self._driver()),
            invocations=[om.Invocation(execution_successful=True, tool_execution_notifications=notifications or None)],
            results=results,
            taxonomies=[_weaknesses(self.report.described)] if any(rule.cwe for rule in self.report.described) else None,
            automation_details=om.RunAutomationDetails(id=f"{self.report.category.rstrip('/')}/") if self.report.category else None,
            column_kind="unicodeCodePoints",
            original_uri_base_ids={_BASE: om.ArtifactLocation(description=om.Message(text="The top of the repository."))},
        )
        return om.SarifLog(version="2.1.0", schema_uri=SCHEMA, runs=[run])

    # The tool.

    def _driver(self) -> Any:
        version = tool_version()
        return om.ToolComponent(
            name="backlint",
            full_name=f"backlint {version}",
            organization="backlint",
            version=version,
            semantic_version=_semantic(version),
            information_uri=project_url() or None,
            short_description=om.MultiformatMessageString(text="Finds what takes Python backends down."),
            rules=[_rule(rule) for rule in self.report.described],
            supported_taxonomies=[om.ToolComponentReference(name="CWE", guid=_CWE_GUID)]
            if any(rule.cwe for rule in self.report.described)
            else None,
            notifications=[
                om.ReportingDescriptor(
                    id=key,
                    name=_camel(key),
                    short_description=om.MultiformatMessageString(text=summary),
                    full_description=om.MultiformatMessageString(text=f"{summary} {advice}"),
                    help=om.MultiformatMessageString(text=advice),
                )
                for key, (summary, advice) in _NOTIFICATIONS.items()
            ],
        )

    def _notifications(self) -> list[Any]:
        found = []
        for finding in self.report.findings:
            if finding.rule == "backlint/syntax-error":
                level = finding.severity.label
                found.append(_notification("syntax-error", finding.message, level, [self._location(finding.position)]))
        for failure in self.report.failures:
            locations = None
            if failure.where not in self.rules and self.excerpts.text(failure.where) is not None:
                locations = [self._location(Position(failure.where))]
            found.append(_notification("internal-error", f"{failure.where}: {failure.message}", "error", locations))
        if omitted(self.report):
            text = f"{omitted(self.report)} of {len(self.report.findings)} findings are left out, the least severe ones."
            found.append(_notification("results-omitted", text, "warning", None))
        return found

    # A result.

    def _result(self, finding: Finding, fingerprint: str) -> Any:
        related = [finding.evidence[0], finding.evidence[-1]] if len(finding.evidence) > 1 else list(finding.evidence)
        location = self._location(finding.position)
        if finding.scope:
            location.logical_locations = [om.LogicalLocation(fully_qualified_name=finding.scope)]
        line_hash = self._line_hash(finding.position)
        return om.Result(
            rule_id=finding.name,
            rule_index=self.rules.get(finding.rule, -1),
            level=finding.severity.label,
            message=om.Message(text=_message(finding)),
            locations=[location],
            related_locations=[self._location(step.position, step.message, number) for number, step in enumerate(related, 1)] or None,
            code_flows=self._code_flows(finding),
            partial_fingerprints={"primaryLocationLineHash": line_hash} if line_hash else None,
            fingerprints={"backlint/v1": fingerprint},
            fixes=[self._fix(finding.fix)] if finding.fix is not None and finding.fix.edits else None,
            properties={"reachedFrom": list(finding.reach)} if finding.reach else None,
        )

    def _artifact(self, path: str) -> Any:
        return om.ArtifactLocation(uri=repository_uri(self.report.root, path), uri_base_id=_BASE)

    def _location(self, position: Position, message: str = "", number: int = -1) -> Any:
        snippet = self.excerpts.snippet(position)
        region = om.Region(
            start_line=position.line,
            start_column=position.column,
            end_line=max(position.end_line, position.line),
            end_column=position.end_column if position.end_line > position.line else max(position.end_column, position.column),
            snippet=om.ArtifactContent(text=snippet) if snippet else None,
        )
        return om.Location(
            id=number,
            physical_location=om.PhysicalLocation(artifact_location=self._artifact(position.path), region=region),
            message=om.Message(text=_literal(message)) if message else None,
        )

    def _code_flows(self, finding: Finding) -> list[Any] | None:
        steps = list(enumerate(finding.evidence))
        if not steps:
            return None
        ends = (0, len(steps) - 1)
        if len(steps) > MAX_STEPS:
            steps = steps[: MAX_STEPS // 2] + steps[-MAX_STEPS // 2 :]
        locations = [
            om.ThreadFlowLocation(
                location=self._location(step.position, step.message),
                nesting_level=depth,
                importance="essential" if depth in ends else "important",
            )
            for depth, step in steps
        ]
        return [om.CodeFlow(thread_flows=[om.ThreadFlow(locations=locations)])]

    def _line_hash(self, position: Position) -> str | None:
        path = position.path
        if path not in self.line_hashes:
            text = self.excerpts.text(path)
            self.line_hashes[path] = [] if text is None else line_hashes(text)
        hashes = self.line_hashes[path]
        return hashes[position.line - 1] if position.line <= len(hashes) else None

    def _fix(self, fix: Fix) -> Any:
        unsafe = " (unsafe)" if fix.safety is Safety.UNSAFE else ""
        changes = []
        for path in dict.fromkeys(edit.path for edit in fix.edits):
            replacements = [self._replacement(edit) for edit in fix.edits if edit.path == path]
            changes.append(om.ArtifactChange(artifact_location=self._artifact(path), replacements=replacements))
        return om.Fix(description=om.Message(text=_literal(fix.message) + unsafe), artifact_changes=changes)

    def _replacement(self, edit: Edit) -> Any:
        if edit.path not in self.line_starts:
            text = self.excerpts.text(edit.path) or ""
            self.line_starts[edit.path] = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
        starts = self.line_starts[edit.path]
        (line, column), (end_line, end_column) = (_place(starts, offset) for offset in (edit.start, edit.end))
        return om.Replacement(
            deleted_region=om.Region(start_line=line, start_column=column, end_line=end_line, end_column=end_column),
            inserted_content=om.ArtifactContent(text=edit.text),
        )


def _place(starts: list[int], offset: int) -> tuple[int, int]:
    line = bisect.bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _message(finding: Finding) -> str:
    """The finding's sentence, what to do, from where it is reached, and links to the ends of the evidence, as far as they fit."""
    text = cut(_literal(_sentence(finding.message)))
    extras = []
    if finding.help:
        extras.append(_literal(_sentence(finding.help)))
    if finding.reach:
        more = len(finding.reach) - _REACH
        extras.append(f"Reached from {', '.join(finding.reach[:_REACH])}{f' and {more} more' if more > 0 else ''}.")
    if finding.evidence:
        links = [_link(finding.evidence[0].message, 1)]
        if len(finding.evidence) > 1:
            links.append(_link(finding.evidence[-1].message, 2))
        extras.append(f"See {' and '.join(links)}.")
    for extra in extras:
        if len(text) + 1 + len(extra) <= MAX_TEXT:
            text = f"{text} {extra}"
    return text


def _notification(descriptor: str, text: str, level: str, locations: list[Any] | None) -> Any:
    index = list(_NOTIFICATIONS).index(descriptor)
    return om.Notification(
        descriptor=om.ReportingDescriptorReference(id=descriptor, index=index),
        level=level,
        message=om.Message(text=cut(_literal(text if text.endswith(".") else text + "."))),
        locations=locations,
    )


def _weaknesses(rules: Sequence[Rule]) -> Any:
    """The Common Weakness Enumeration, as far as the rules are about it."""
    return om.ToolComponent(
        name="CWE",
        guid=_CWE_GUID,
        organization="MITRE",
        information_uri="https://cwe.mitre.org/",
        is_comprehensive=False,
        short_description=om.MultiformatMessageString(text="The Common Weakness Enumeration."),
        taxa=[
            om.ReportingDescriptor(id=str(number), help_uri=f"https://cwe.mitre.org/data/definitions/{number}.html")
            for number in sorted({rule.cwe for rule in rules if rule.cwe})
        ],
    )


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _semantic(version: str) -> str | None:
    """`version` where it is a semantic version, else its release with what follows as a pre-release."""
    match = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)$", version)
    if not match:
        return None
    release = ".".join(part or "0" for part in match.groups()[:3])
    rest = re.sub(r"[^0-9A-Za-z.-]+", ".", match.group(4)).strip(".-")
    return f"{release}-{rest}" if rest else release


def tags(page: Document) -> list[str]:
    """A rule's tags: its area, `backend`, and its weakness in the spellings that GitHub and GitLab read."""
    area = page.name.partition("/")[0]
    found = [area, "backend"]
    if page.cwe:
        found += [f"external/cwe/cwe-{page.cwe:03d}", f"cwe-{page.cwe}"]
    return found


def _precision(rule: Rule) -> str:
    return rule.precision or ("medium" if rule.on_request or rule.preview else "high")


def _rule(rule: Rule) -> Any:
    page = document(rule)
    summary = _sentence(page.summary or page.short_name)
    description = f"{summary} {' '.join(page.why.split())}".strip()
    properties: dict[str, Any] = {"tags": tags(page), "precision": _precision(rule), "problem.severity": _PROBLEM[rule.severity]}
    if page.name.startswith("security/"):
        properties["security-severity"] = _SECURITY[rule.severity]
    return om.ReportingDescriptor(
        id=page.short_name,
        name=_camel(page.short_name),
        help_uri=rule_url(page.short_name) or None,
        short_description=om.MultiformatMessageString(text=cut(summary)),
        full_description=om.MultiformatMessageString(text=cut(description)),
        help=om.MultiformatMessageString(text=page.text(), markdown=page.markdown()),
        default_configuration=om.ReportingConfiguration(level=rule.severity.label),
        relationships=[
            om.ReportingDescriptorRelationship(
                target=om.ReportingDescriptorReference(
                    id=str(page.cwe), tool_component=om.ToolComponentReference(name="CWE", guid=_CWE_GUID)
                ),
                kinds=["superset"],
            )
        ]
        if page.cwe
        else None,
        properties=properties,
    )

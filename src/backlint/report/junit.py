"""JUnit's XML: for CI systems that show test results and nothing else. A file is a suite, a finding a failed test."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TextIO
from xml.etree import ElementTree

from ..settle import Report
from .full import location

#: What XML 1.0 cannot hold, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, out: TextIO, *, color: bool = False) -> None:  # noqa: ARG001  # every format has the same signature
    """Write the report. Without findings there is one suite with one test that passed, since several readers refuse an empty report.

    Nothing in it depends on the time or the machine.
    """
    count, failures = len(report.findings), len(report.failures)
    root = _element(None, "testsuites", name="backlint", tests=max(count + failures, 1), failures=count, errors=failures)
    for path, group in groupby(report.findings, key=lambda finding: finding.position.path):
        findings = list(group)
        suite = _element(root, "testsuite", name=path, tests=len(findings), failures=len(findings), errors=0, file=path)
        for finding in findings:
            place = finding.position
            # Without `file` and `line`: the schema of Jenkins' xUnit plugin forbids them here.
            case = _element(suite, "testcase", name=f"{finding.rule} at {place.line}:{place.column}", classname=path)
            failure = _element(case, "failure", message=finding.message, type=finding.severity.label)
            steps = [f"{location(step.position)}: {step.message}" for step in finding.evidence]
            reach = [f"reached from {', '.join(finding.reach)}"] if finding.reach else []
            failure.text = _clean("\n".join([f"{location(place)}: {finding.message}", *steps, *reach, finding.help]).strip())
    if report.failures:
        suite = _element(root, "testsuite", name="backlint itself", tests=failures, failures=0, errors=failures)
        for trouble in report.failures:
            case = _element(suite, "testcase", name=trouble.where, classname="backlint")
            _element(case, "error", message=trouble.message, type="internal error").text = _clean(trouble.detail)
    if not count and not failures:
        suite = _element(root, "testsuite", name="backlint", tests=1, failures=0, errors=0)
        _element(suite, "testcase", name=f"no problems in {report.files} files", classname="backlint")
    ElementTree.indent(root)
    out.write("<?xml version='1.0' encoding='utf-8'?>\n")
    out.write(ElementTree.tostring(root, encoding="unicode") + "\n")


def _element(parent: ElementTree.Element | None, tag: str, **attributes: object) -> ElementTree.Element:
    values = {key: _clean(str(value)) for key, value in attributes.items()}
    return ElementTree.Element(tag, values) if parent is None else ElementTree.SubElement(parent, tag, values)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)

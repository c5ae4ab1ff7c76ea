"""The formats for CI systems and reviewers say what their readers need, in the way they read it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from backlint.finding import Edit, Finding, Fix, Safety, Severity
from backlint.report import FORMATS, renderer
from backlint.report.markdown import LIMIT

from .made_by_hand import FAILURE, TEXTS, finding, plain, position, report


def text(name: str, *findings: Finding, **changes: Any) -> str:
    out = io.StringIO()
    renderer(name)(report(*findings, **changes), out, color=False)
    return out.getvalue()


HOSTILE = plain(
    message="50% of [x](y), a,b:c; ::error::<b>\nnext", position=position(path="sh,op/%we]b;.py", line=1, column=1, end_column=2)
)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_takes_hostile_findings_and_none(name: str) -> None:
    assert isinstance(text(name), str)
    made = text(name, HOSTILE, plain(message="lone \ud800 surrogate \x1b[31m", position=position(path="nowhere.py")))
    assert "\x1b" not in made
    made.encode()


def test_grouped_puts_each_file_once_over_its_findings() -> None:
    other = plain(position=position("shop/db.py", 3, 12, 37), message="Waits.", severity=Severity.ERROR)
    assert text("grouped", plain(), plain(position=position(line=1, column=1, end_column=4)), other) == (
        "shop/db.py\n"
        "  3:12  error  query-per-row  Waits.\n"
        "\n"
        "shop/web.py\n"
        "   1:1  warning  query-per-row  `load` queries once for each of `orders`.\n"
        "  3:16  warning  query-per-row  `load` queries once for each of `orders`.\n"
    )


def test_each_line_of_jsonl_is_a_finding_of_the_json_format() -> None:
    lines = [json.loads(line) for line in text("jsonl", finding(), plain(position=position(line=1))).splitlines()]
    assert lines == json.loads(text("json", finding(), plain(position=position(line=1))))["findings"]


def test_github_annotations_escape_what_ends_a_property_or_a_command() -> None:
    assert text("github", HOSTILE).splitlines() == [
        "::warning title=backlint (query-per-row),file=sh%2Cop/%25we]b;.py,line=1,endLine=1,col=1,endColumn=2"
        "::50%25 of [x](y), a,b:c; ::error::<b>%0Anext"
    ]
    worst_first = text("github", plain(), plain(severity=Severity.ERROR, position=position(line=9)), plain(severity=Severity.NOTE))
    assert [line.split()[0] for line in worst_first.splitlines()] == ["::error", "::warning", "::notice"]


def test_github_says_how_many_there_are_when_it_shows_only_some() -> None:
    many = [plain(position=position(line=line)) for line in range(1, 13)]
    assert text("github", *many).splitlines()[-1] == "backlint: 12 findings; GitHub shows 10 annotations of a kind for a step."
    assert "GitHub shows" not in text("github", *many[:10])


def test_paths_are_those_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "services" / "orders").mkdir(parents=True)
    for name in ("github", "gitlab", "azure", "rdjson", "markdown", "sarif"):
        assert "services/orders/shop/web.py" in text(name, plain(), root=tmp_path / "services" / "orders"), name


def test_gitlab_tells_findings_on_one_line_apart() -> None:
    issues = json.loads(text("gitlab", finding(), finding(message="Another."), plain(severity=Severity.ERROR, position=position(line=1))))
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert {issue["severity"] for issue in issues} == {"critical", "major"}
    assert issues[-1]["location"] == {
        "path": "shop/web.py",
        "positions": {"begin": {"line": 3, "column": 16}, "end": {"line": 3, "column": 27}},
    }


def test_azure_escapes_properties_and_knows_no_notes() -> None:
    assert text("azure", HOSTILE) == (
        "##vso[task.logissue type=warning;sourcepath=sh,op/%AZP25we%5Db%3B.py;linenumber=1;columnnumber=1;code=query-per-row;]"
        "50%AZP25 of [x](y), a,b:c; ::error::<b>\\nnext\n"
    )
    assert "type=warning" in text("azure", plain(severity=Severity.NOTE))


def test_junit_counts_findings_as_failures_and_troubles_as_errors() -> None:
    root = ElementTree.fromstring(text("junit", finding(), HOSTILE, failures=(FAILURE,)))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "2", "1")
    cases = {case.get("classname"): case for case in root.iter("testcase")}
    told = cases["shop/web.py"].findtext("failure") or ""
    assert told.splitlines() == [
        "shop/web.py:3:16: `load` queries once for each of `orders`.",
        "shop/web.py:2:2: loop over orders",
        "shop/db.py:3:12: queries the database",
        "reached from GET /orders/{id}, task send_invoice",
        "Load all customers before the loop.",
    ]
    clean = ElementTree.fromstring(text("junit"))
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


def test_junit_has_only_what_the_schema_of_jenkins_allows() -> None:
    allowed = {
        "testsuites": {"name", "time", "tests", "failures", "errors"},
        "testsuite": {"name", "tests", "failures", "errors", "time", "skipped", "file", "package", "id"},
        "testcase": {"name", "time", "classname", "group"},
        "failure": {"type", "message"},
        "error": {"type", "message"},
    }
    for element in ElementTree.fromstring(text("junit", finding(), HOSTILE, failures=(FAILURE,))).iter():
        assert set(element.attrib) <= allowed[element.tag]
        assert element.tag not in ("failure", "error") or len(element) == 0


def test_gitlab_has_what_its_schema_requires() -> None:
    for issue in json.loads(text("gitlab", finding(), HOSTILE, plain(severity=Severity.NOTE))):
        assert {"description", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in ("blocker", "critical", "major", "minor", "info")
        assert isinstance(issue["location"]["positions"]["begin"]["line"], int)


def test_rdjson_links_a_rule_to_its_page() -> None:
    (diagnostic,) = json.loads(text("rdjson", plain()))["diagnostics"]
    assert diagnostic["code"]["value"] == "query-per-row"
    assert diagnostic["code"]["url"].endswith("/docs/rules/query-per-row.md")


def test_rdjson_counts_columns_in_bytes_and_suggests_whole_fixes_only() -> None:
    start = TEXTS["shop/web.py"].index("load(order)")
    fix = Fix("x", (Edit("shop/web.py", start, start + 4, "load_all"),), Safety.SAFE)
    two = Fix("x", (*fix.edits, Edit("shop/web.py", 0, 0, "import x\n")), Safety.SAFE)
    made = json.loads(text("rdjson", finding(fix=fix), finding(fix=two, message="Two.")))
    first, second = sorted(made["diagnostics"], key=lambda diagnostic: "suggestions" not in diagnostic)
    assert first["location"]["range"] == {"start": {"line": 3, "column": 20}, "end": {"line": 3, "column": 31}}
    assert first["suggestions"] == [{"range": {"start": {"line": 3, "column": 20}, "end": {"line": 3, "column": 24}}, "text": "load_all"}]
    assert "suggestions" not in second
    assert (made["severity"], made["source"]["name"]) == ("WARNING", "backlint")


def test_markdown_is_a_table_and_folded_findings() -> None:
    made = text("markdown", finding(), HOSTILE)
    assert "| 🟠 | `data/query-per-row` | 2 | 2 |" in made
    assert "<details><summary><code>shop/web.py:3</code> <code>load</code> queries once for each of <code>orders</code>.</summary>" in made
    assert "- `shop/db.py:3` queries the database" in made
    assert "&lt;b&gt;\\nnext</summary>" in made


def test_markdown_stays_below_what_github_shows() -> None:
    long = [plain(message=f"{line} " + "x" * 2_000, position=position(line=line)) for line in range(1, 800)]
    made = text("markdown", *long)
    assert LIMIT - 30_000 < len(made.encode()) < LIMIT
    shown = made.count("<details>")
    assert f"{799 - shown} findings are left out here ({799 - shown} of data/query-per-row)" in made

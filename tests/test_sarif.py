"""SARIF as code scanning reads it: valid, within its limits, with the fingerprints that GitHub computes itself."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sarif_om

from backlint.__main__ import main
from backlint.finding import Edit, Finding, Fix, Position, Safety, Severity, Step
from backlint.fingerprint import line_hashes
from backlint.meta import META_RULES
from backlint.report import renderer
from backlint.report.repository import repository_uri
from backlint.report.sarif import MAX_RESULTS, MAX_STEPS, MAX_TEXT, omitted
from backlint.report.serialize import plain as serialize
from backlint.rule import Rule
from backlint.settle import Failure

from .command_line import CALL, put
from .made_by_hand import FAILURE, TEXTS, finding, plain, position, report

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.4.json").read_text("utf-8"))


def log(*findings: Finding, **changes: Any) -> Any:
    """The log of a report, after it has been found valid."""
    out = io.StringIO()
    renderer("sarif")(report(*findings, **changes), out, color=True)
    assert out.getvalue().isascii()
    made = json.loads(out.getvalue())
    jsonschema.Draft4Validator(SCHEMA).validate(made)
    return made


def run(*findings: Finding, **changes: Any) -> Any:
    (only,) = log(*findings, **changes)["runs"]
    return only


def result(made: Finding, **changes: Any) -> Any:
    (only,) = run(made, **changes)["results"]
    return only


def test_a_clean_run_is_one_run_with_empty_results() -> None:
    made = run()
    assert made["results"] == []
    assert made["invocations"] == [{"executionSuccessful": True}]
    assert made["columnKind"] == "unicodeCodePoints"
    assert made["tool"]["driver"]["name"] == "backlint"
    assert "automationDetails" not in made


def test_a_result_has_everything_a_reader_uses() -> None:
    made = result(finding())
    assert made["ruleId"] == "query-per-row"
    assert made["level"] == "warning"
    assert made["message"]["text"] == (
        "`load` queries once for each of `orders`. Load all customers before the loop. "
        "Reached from GET /orders/{id}, task send_invoice. See [loop over orders](1) and [queries the database](2)."
    )
    (location,) = made["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "shop/web.py", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 16, "endLine": 3, "endColumn": 27, "snippet": {"text": "load(order)"}},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "show"}]
    assert [(r["id"], r["message"]["text"]) for r in made["relatedLocations"]] == [(1, "loop over orders"), (2, "queries the database")]
    ((thread,),) = [flow["threadFlows"] for flow in made["codeFlows"]]
    assert [step["location"]["message"]["text"] for step in thread["locations"]] == ["loop over orders", "queries the database"]
    assert [step["nestingLevel"] for step in thread["locations"]] == [0, 1]
    assert list(made["fingerprints"]) == ["backlint/v1"]
    assert made["partialFingerprints"] == {"primaryLocationLineHash": line_hashes(TEXTS["shop/web.py"])[2]}
    assert "rank" not in made


@pytest.mark.parametrize("severity", list(Severity))
def test_the_level_is_always_written(severity: Severity) -> None:
    assert result(plain(severity=severity))["level"] == severity.label
    assert result(plain(rule="security/leaked-secret", severity=severity))["level"] == severity.label


def test_rule_indices_point_at_the_rules() -> None:
    made = run(finding(), plain(rule="security/leaked-secret"), plain(rule="backlint/syntax-error"))
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    for found in made["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]


def test_rules_are_documented_and_within_the_limits() -> None:
    rules = {rule["id"]: rule for rule in run()["tool"]["driver"]["rules"]}
    query = rules["query-per-row"]
    assert query["name"] == "QueryPerRow"
    assert query["shortDescription"]["text"] == "A query runs once per row."
    assert query["fullDescription"]["text"] == "A query runs once per row. A page of 100 orders costs 101 round trips."
    assert "```python\nfor order in orders:" in query["help"]["markdown"]
    assert "load_all(orders)" in query["help"]["text"]
    assert query["defaultConfiguration"] == {"level": "warning"}
    assert query["helpUri"].startswith("https://") and query["helpUri"].endswith("/docs/rules/query-per-row.md")
    assert query["properties"] == {"tags": ["data", "backend"], "precision": "high", "problem.severity": "warning"}
    secret = rules["leaked-secret"]
    assert secret["properties"]["tags"] == ["security", "backend", "external/cwe/cwe-798", "cwe-798"]
    assert secret["properties"]["security-severity"] == "8.0"
    assert {meta.name.rpartition("/")[2] for meta in META_RULES.values()} <= rules.keys()
    for rule in rules.values():
        assert len(rule["name"]) <= 255
        assert rule["name"] != rule["id"]
        assert len(rule["properties"]["tags"]) <= 10
        assert rule["help"]["text"]
        for key in ("shortDescription", "fullDescription"):
            assert 0 < len(rule[key]["text"]) <= 1024


def test_only_security_rules_have_a_security_severity() -> None:
    for rule in run()["tool"]["driver"]["rules"]:
        assert ("security-severity" in rule["properties"]) == (rule["id"] == "leaked-secret")


class Endless(Rule):
    __doc__ = "Long words. " * 200 + "\n\n" + "Why. " * 500

    @classmethod
    def rule_name(cls) -> str:
        return "data/endless"


def test_long_texts_are_cut() -> None:
    made = run(plain(message="m" * 3000, help="h" * 3000), rules=(Endless(),))
    assert len(made["results"][0]["message"]["text"]) <= MAX_TEXT
    endless = next(rule for rule in made["tool"]["driver"]["rules"] if rule["id"] == "endless")
    assert len(endless["shortDescription"]["text"]) <= MAX_TEXT
    assert len(endless["fullDescription"]["text"]) <= MAX_TEXT
    long_help = result(finding(help="h" * 990))["message"]["text"]
    assert long_help.startswith("`load` queries once for each of `orders`. Reached from")


def test_a_message_ends_with_a_full_stop_and_holds_no_accidental_link() -> None:
    assert result(plain(message="Calls `handlers[name](order)`"))["message"]["text"] == "Calls `handlers\\[name\\](order)`."


def test_a_long_chain_keeps_its_ends() -> None:
    steps = tuple(Step(position(line=1, column=1, end_column=2), f"step {n}") for n in range(200))
    (flow,) = result(finding(evidence=steps))["codeFlows"]
    messages = [step["location"]["message"]["text"] for step in flow["threadFlows"][0]["locations"]]
    assert len(messages) == MAX_STEPS
    assert (messages[0], messages[-1]) == ("step 0", "step 199")


def test_more_results_than_code_scanning_takes_are_cut_by_severity_and_said() -> None:
    notes = [plain(severity=Severity.NOTE, position=position("shop/db.py", line)) for line in range(1, MAX_RESULTS + 1)]
    errors = [plain(severity=Severity.ERROR, position=position("shop/web.py", line)) for line in range(1, 4)]
    made = run(*notes, *errors)
    assert len(made["results"]) == MAX_RESULTS
    assert sum(found["level"] == "error" for found in made["results"]) == 3
    (said,) = made["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"] == "3 of 5003 findings are left out, the least severe ones."
    assert omitted(report(*notes, *errors)) == 3


def test_suppressed_findings_are_left_out() -> None:
    assert run(suppressed=(finding(),))["results"] == []


def test_uris_are_relative_to_the_repository_and_percent_encoded(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    root = tmp_path / "services" / "a b"
    root.mkdir(parents=True)
    path = "pkg/naïve [1] 100%:x.py"
    made = result(plain(position=position(path, 1, 1, 2)), root=root, texts={path: "x\n"})
    (location,) = made["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "services/a%20b/pkg/na%C3%AFve%20%5B1%5D%20100%25%3Ax.py"
    assert repository_uri(tmp_path, "a.py") == "a.py"
    assert repository_uri(root, "../shared/a.py") == "services/shared/a.py"


def test_a_symlinked_root_is_resolved(tmp_path: Path) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "app").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "repo" / "app")
    assert repository_uri(tmp_path / "link", "a.py") == "app/a.py"


def test_nothing_of_the_machine_is_in_the_file(tmp_path: Path) -> None:
    made = json.dumps(log(finding(), root=tmp_path, failures=(FAILURE,)))
    assert str(tmp_path) not in made
    assert "file:" not in made


def test_failures_and_broken_files_are_notifications_and_the_run_counts_as_successful() -> None:
    broken = plain(
        rule="backlint/syntax-error", severity=Severity.ERROR, message="It does not parse.", position=Position("shop/db.py", 3, 1, 3, 2)
    )
    made = run(broken, failures=(FAILURE, Failure("shop/web.py", "RecursionError")))
    (invocation,) = made["invocations"]
    assert invocation["executionSuccessful"] is True
    said = invocation["toolExecutionNotifications"]
    assert [(n["descriptor"]["id"], n["level"]) for n in said] == [
        ("syntax-error", "error"),
        ("internal-error", "error"),
        ("internal-error", "error"),
    ]
    descriptors = made["tool"]["driver"]["notifications"]
    assert all(descriptors[n["descriptor"]["index"]]["id"] == n["descriptor"]["id"] for n in said)
    uris = [n["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for n in said if "locations" in n]
    assert uris == ["shop/db.py", "shop/web.py"]
    assert said[1]["message"]["text"] == "data/query-per-row: KeyError: 'x'."


def test_fixes_are_given_in_lines_and_columns() -> None:
    text = "a\r\nb = get(x)\r\n"
    at = text.index(")")
    fix = Fix("add timeout=10", (Edit("a.py", at, at, ", timeout=10"), Edit("b.py", 0, 1, "")), Safety.UNSAFE)
    (made,) = result(plain(position=position("a.py", 2, 5, 11), fix=fix), texts={"a.py": text, "b.py": "x\n"})["fixes"]
    assert made["description"]["text"] == "add timeout=10 (unsafe)"
    assert [change["artifactLocation"]["uri"] for change in made["artifactChanges"]] == ["a.py", "b.py"]
    assert made["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 10},
            "insertedContent": {"text": ", timeout=10"},
        }
    ]


def test_an_unreadable_file_still_gives_a_valid_result() -> None:
    made = result(plain(position=position("gone.py")))
    assert "partialFingerprints" not in made
    assert "snippet" not in made["locations"][0]["physicalLocation"]["region"]


def test_the_order_of_findings_does_not_show() -> None:
    findings = [finding(), plain(), plain(position=position("shop/db.py")), replace(plain(), severity=Severity.ERROR)]
    assert log(*findings) == log(*reversed(findings))


def test_the_status_of_a_suppression_has_the_final_schemas_name() -> None:
    assert serialize(sarif_om.Suppression(kind="inSource", state="accepted")) == {"kind": "inSource", "status": "accepted"}


def test_lone_surrogates_do_not_make_the_file_invalid() -> None:
    out = io.StringIO()
    renderer("sarif")(report(plain(message="caf\udce9.")), out, color=False)
    assert "\\ud" not in out.getvalue()


# The values of GitHub's own tests of its upload action.
_HELLO = [
    "e9496ae3ebfced30",
    "fb7c023a8b9ccb3f",
    "ce8ba1a563dcdaca",
    "e20e36e16fcb0cc8",
    "b3edc88f2938467e",
    "c8e28b0b4002a3a0",
    "c129715d7a2bc9a3",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["c129715d7a2bc9a3"]),
        (" a\nb\n  \t\tc\n d", ["271789c17abda88f", "54703d4cd895b18", "180aee12dab6264", "a23a3dc5e078b07b"]),
        (
            " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
            ["8b7cf3e952e7aeb2", "b1ae1287ec4718d9", "bff680108adb0fcc", "c6805c5e1288b612", "b86d3392aea1be30", "e6ceba753e1a442"],
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", _HELLO),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", _HELLO),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", _HELLO),
        (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", _HELLO),
        (
            "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n",
            [
                "e54938cc54b302f1",
                "bb609acbe9138d60",
                "1131fd5871777f34",
                "5c482a0f8b35ea28",
                "54517377da7028d2",
                "2c644846cb18d53e",
                "f1b89f20de0d133",
                "c129715d7a2bc9a3",
            ],
        ),
    ],
)
def test_line_hashes_are_githubs(text: str, expected: list[str]) -> None:
    assert line_hashes(text) == [f"{value}:1" for value in expected]


def test_repeated_line_hashes_are_numbered() -> None:
    assert line_hashes("Lorem ipsum dolor sit amet.\n" * 10) == [
        *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
    ]


def _slow_hashes(text: str) -> list[str]:
    """The same, one character at a time through a window, as the upload action does it."""
    raw = text.encode("utf-16-le")
    window, lines, index, value = [0] * 100, [0] * 100, 0, 0
    out: list[str] = []
    seen: dict[str, int] = {}

    def emit() -> None:
        key = f"{value:x}"
        seen[key] = seen.get(key, 0) + 1
        out.append(f"{key}:{seen[key]}")
        lines[index] = 0

    def push(unit: int) -> None:
        nonlocal index, value
        value = (value * 37 + unit - pow(37, 100, 2**64) * window[index]) % 2**64
        window[index] = unit
        index = (index + 1) % 100

    start, carriage = True, False
    for unit in [*(raw[i] | raw[i + 1] << 8 for i in range(0, len(raw), 2)), 65535]:
        if unit in (32, 9) or (carriage and unit == 10):
            carriage = False
            continue
        carriage = unit == 13
        unit = 10 if carriage else unit
        if lines[index]:
            emit()
        if start:
            lines[index] = 1
        start = unit == 10
        push(unit)
    for _ in range(100):
        if lines[index]:
            emit()
        push(0)
    return out


@pytest.mark.parametrize("text", ["a😀b\r \n\tc\n" * 30, "\n" * 250, "x" * 300, " \r\r\n\n\té漢\n" * 17 + "end", "\ufeffa = 1\n"])
def test_line_hashes_agree_with_the_window_algorithm(text: str) -> None:
    assert line_hashes(text) == _slow_hashes(text)


def test_what_is_hidden_is_shown_only_when_asked_for() -> None:
    hidden = {"suppressed": (plain(message="Hidden."),), "baselined": (plain(message="Known."),)}
    assert len(run(plain(), **hidden)["results"]) == 1
    results = run(plain(), **hidden, show_suppressed=True)["results"]
    assert [result.get("suppressions") for result in results] == [
        None,
        [{"kind": "inSource", "status": "accepted"}],
        [{"kind": "external", "status": "accepted"}],
    ]
    assert len({result["fingerprints"]["backlint/v1"] for result in results}) == 3


def test_a_category_is_given_only_when_asked_for() -> None:
    assert "automationDetails" not in run(plain())
    assert run(plain(), category="orders")["automationDetails"] == {"id": "orders/"}


def test_rules_refer_to_their_weakness() -> None:
    made = run(plain())
    (taxonomy,) = made["taxonomies"]
    assert [taxon["id"] for taxon in taxonomy["taxa"]] == ["798"]
    (rule,) = (rule for rule in made["tool"]["driver"]["rules"] if rule["id"] == "leaked-secret")
    target = rule["relationships"][0]["target"]
    assert (target["id"], target["toolComponent"]["guid"]) == ("798", taxonomy["guid"])


class Tried(Rule):
    """Still being tried."""

    preview = True

    @classmethod
    def rule_name(cls) -> str:
        return "data/tried"


class Sure(Tried):
    """As sure as can be."""

    precision = "very-high"

    @classmethod
    def rule_name(cls) -> str:
        return "data/sure"


class Asked(Rule):
    """Only for those who ask."""

    on_request = True

    @classmethod
    def rule_name(cls) -> str:
        return "data/asked"


def test_the_precision_is_high_where_a_rule_is_on_by_default_and_does_not_say_otherwise() -> None:
    rules = run(rules=(Tried(), Sure(), Asked()))["tool"]["driver"]["rules"]
    precisions = {rule["id"]: rule["properties"]["precision"] for rule in rules}
    assert (precisions["tried"], precisions["sure"], precisions["asked"]) == ("medium", "very-high", "medium")
    assert precisions["syntax-error"] == "high"


def test_a_file_that_would_be_too_large_loses_the_evidence_of_the_least_severe(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [finding(severity=Severity.NOTE, position=position(line=line)) for line in range(1, 40)]
    findings += [finding(severity=Severity.ERROR, position=position("shop/db.py", line)) for line in range(1, 3)]
    out = io.StringIO()
    renderer("sarif")(report(*findings), out, color=False)
    whole = len(json.dumps(json.loads(out.getvalue()), separators=(",", ":")))
    monkeypatch.setattr("backlint.report.sarif.MAX_BYTES", whole - 10_000)
    out = io.StringIO()
    renderer("sarif")(report(*findings), out, color=False)
    assert len(out.getvalue()) <= whole - 10_000
    made = json.loads(out.getvalue())
    jsonschema.Draft4Validator(SCHEMA).validate(made)
    (only,) = made["runs"]
    assert len(only["results"]) == 41
    with_evidence = [found["level"] for found in only["results"] if "codeFlows" in found]
    assert with_evidence.count("error") == 2 and 0 < with_evidence.count("note") < 39
    (said,) = only["invocations"][0]["toolExecutionNotifications"]
    assert (
        said["message"]["text"] == f"The evidence of {41 - len(with_evidence)} of 41 findings is left out, that of the least severe ones."
    )
    assert only["tool"]["driver"]["notifications"][said["descriptor"]["index"]]["id"] == "evidence-omitted"


def test_what_is_left_out_is_said_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "shop.py", CALL + "\n\ndef again(url):\n    return requests.get(url)\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("backlint.report.sarif.MAX_RESULTS", 1)
    main(["check", "--isolated", "--no-cache", "-j", "1", "--select", "missing-timeout", "-f", "concise", "--report", "sarif=out.sarif"])
    assert "the sarif report leaves out 1 finding, the least severe: its readers take no more" in capsys.readouterr().err
    assert len(json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]) == 1

"""The JSON format is documented; what its documentation says is what comes out."""

from __future__ import annotations

import io
import json
import re
from typing import Any

from backlint.finding import Finding
from backlint.report import json_, renderer

from .made_by_hand import FAILURE, finding, plain, position, report


def load(*findings: Finding, **changes: Any) -> Any:
    out = io.StringIO()
    renderer("json")(report(*findings, **changes), out, color=True)
    assert out.getvalue().isascii()
    return json.loads(out.getvalue())


def test_a_finding_carries_all_that_is_known() -> None:
    (found,) = load(finding())["findings"]
    fingerprint = found.pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{64}", fingerprint)
    assert found == {
        "rule": "data/query-per-row",
        "severity": "warning",
        "message": "`load` queries once for each of `orders`.",
        "help": "Load all customers before the loop.",
        "position": {"path": "shop/web.py", "line": 3, "column": 16, "end_line": 3, "end_column": 27},
        "code": "load(order)",
        "scope": "show",
        "subject": "load",
        "evidence": [
            {
                "position": {"path": "shop/web.py", "line": 2, "column": 2, "end_line": 2, "end_column": 5},
                "message": "loop over orders",
                "code": "for order in orders:",
            },
            {
                "position": {"path": "shop/db.py", "line": 3, "column": 12, "end_line": 3, "end_column": 37},
                "message": "queries the database",
                "code": "return session.get(Customer, id)",
            },
        ],
        "reach": ["GET /orders/{id}", "task send_invoice"],
        "fix": {
            "message": "load them together",
            "safety": "unsafe",
            "edits": [{"path": "shop/web.py", "start": 0, "end": 0, "text": "import x\n"}],
        },
    }


def test_the_whole_has_version_summary_suppressed_failures_and_notes() -> None:
    made = load(
        finding(),
        suppressed=(plain(),),
        baselined=(plain(message="Known."),),
        elsewhere=3,
        failures=(FAILURE,),
        notes=("the cache was dropped",),
        warnings=("nothing was found",),
    )
    assert made["version"] == json_.VERSION == 1
    assert made["tool"]["name"] == "backlint"
    assert made["summary"] == {
        "files": 2,
        "lines": 6,
        "error": 0,
        "warning": 1,
        "note": 0,
        "suppressed": 1,
        "baselined": 1,
        "elsewhere": 3,
        "fixable": {"safe": 0, "unsafe": 1},
    }
    assert [found["rule"] for found in made["suppressed"]] == ["data/query-per-row"]
    assert made["suppressed"][0]["fix"] is None
    assert [found["message"] for found in made["baselined"]] == ["Known."]
    assert made["failures"] == [{"where": "data/query-per-row", "message": "KeyError: 'x'", "detail": "Traceback …"}]
    assert made["warnings"] == ["nothing was found"]
    assert made["notes"] == ["the cache was dropped"]


def test_every_key_is_documented() -> None:
    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for item in value.values() for key in keys(item)}
        return {key for item in value for key in keys(item)} if isinstance(value, list) else set()

    documentation = json_.__doc__ or ""
    undocumented = {key for key in keys(load(finding(), failures=(FAILURE,))) if not re.search(rf"\b{key}\b", documentation)}
    assert undocumented == set()


def test_the_fingerprint_survives_moved_lines_and_tells_repeated_findings_apart() -> None:
    def fingerprints(*findings: Finding) -> list[str]:
        return [found["fingerprint"] for found in load(*findings)["findings"]]

    (before,) = fingerprints(finding())
    assert fingerprints(finding(position=position(line=1), message="Said otherwise.")) == [before]
    assert fingerprints(finding(subject="store")) != [before]
    assert fingerprints(finding(scope="other")) != [before]
    twice = fingerprints(finding(), finding(position=position(line=2)))
    assert twice[0] == before
    assert twice[1] != before


def test_without_subject_the_code_identifies_a_finding_but_never_a_credential() -> None:
    def fingerprint(text: str, sensitive: bool) -> str:
        made = load(plain(position=position("a.py", 1, 1, 30), sensitive=sensitive), texts={"a.py": text})
        return str(made["findings"][0]["fingerprint"])

    assert fingerprint("get(a,  b)\n", False) == fingerprint("get(a, b)\n", False)
    assert fingerprint("get(a)\n", False) != fingerprint("get(b)\n", False)
    assert fingerprint("K = 'one'\n", True) == fingerprint("K = 'two'\n", True)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert json.dumps(load(finding(), plain())) == json.dumps(load(plain(), finding()))

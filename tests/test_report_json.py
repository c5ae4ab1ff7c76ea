"""The JSON format is documented; what its documentation says is what comes out."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from backlint.__main__ import main
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


SCHEMAS = Path(__file__).parent.parent / "schemas"


def strict(schema: Any) -> Any:
    """A schema that allows no other keys than those it names. Readers must expect new ones, but there are none yet."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    return {**made, "additionalProperties": False} if schema.get("type") == "object" else made


def validator(name: str) -> Any:
    schemas = [strict(json.loads(path.read_text("utf-8"))) for path in sorted(SCHEMAS.glob("*.schema.json"))]
    for schema in schemas:
        jsonschema.Draft202012Validator.check_schema(schema)
    registry: Any = Registry().with_resources([(schema["$id"], Resource.from_contents(schema)) for schema in schemas])
    (wanted,) = (schema for schema in schemas if schema["$id"].endswith(f"/{name}"))
    return jsonschema.Draft202012Validator(wanted, registry=registry)


def test_what_is_written_has_the_published_schema() -> None:
    validator("report.schema.json").validate(
        load(finding(), plain(), suppressed=(plain(),), baselined=(finding(),), failures=(FAILURE,), warnings=("w",), notes=("n",))
    )
    validator("report.schema.json").validate(load())


@pytest.mark.parametrize("broken", [{"version": 2}, {"findings": [{}]}, {"summary": {}}, {"notes": [1]}])
def test_the_schema_refuses_what_is_no_report(broken: dict[str, Any]) -> None:
    assert not validator("report.schema.json").is_valid({**load(finding()), **broken})


def test_the_reports_of_a_real_service_have_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCHEMAS.parent / "fixtures" / "services" / "orders")
    main(["check", "--no-cache", "-q", "-j", "1", "--report", f"json={tmp_path}/all.json", "--report", f"jsonl={tmp_path}/all.jsonl"])
    made = json.loads((tmp_path / "all.json").read_text())
    assert made["findings"]
    validator("report.schema.json").validate(made)
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert lines == made["findings"]
    for line in lines:
        validator("finding.schema.json").validate(line)

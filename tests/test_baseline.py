"""A baseline hides what was there, shows what is new, and says what is gone."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backlint.baseline import BaselineError, Entry, Judged, dump, entries, judge, load
from backlint.finding import Finding, Position
from backlint.settle import Report

from .made_by_hand import TEXTS, plain
from .made_by_hand import report as made

RULE = "data/query-per-row"


def at(line: int, subject: str = "load", path: str = "shop/web.py", **changes: Any) -> Finding:
    return plain(position=Position(path, line, 2, line, 5), subject=subject, message=f"{subject} at {line}", **changes)


def seen(report: Report, known: tuple[Entry, ...], exists: Collection[str] = TEXTS, paths: tuple[str, ...] = ()) -> Judged:
    return judge(report, known, judged={RULE}, only=lambda path: not paths or path in paths, exists=exists)


def told(report: Report) -> list[str]:
    return [finding.message for finding in report.findings]


def test_what_the_baseline_knows_is_not_reported_wherever_it_has_moved() -> None:
    known = entries(made(at(1), at(2, "other")))
    later = seen(made(at(3), at(1, "other"), at(2, "new")), known)
    assert told(later.report) == ["new at 2"]
    assert [finding.message for finding in later.report.baselined] == ["other at 1", "load at 3"]
    assert later.unused == ()


def test_an_entry_stands_for_one_finding() -> None:
    known = entries(made(at(1)))
    later = seen(made(at(1), at(2)), known)
    assert told(later.report) == ["load at 2"]
    gone = seen(made(at(2)), entries(made(at(1), at(2))))
    assert (told(gone.report), len(gone.unused)) == ([], 1)


def test_what_a_comment_hides_changes_no_other_identity() -> None:
    known = entries(made(at(1), at(2)))
    later = seen(made(at(2), suppressed=(at(1),)), known)
    assert told(later.report) == []
    assert len(later.unused) == 1


def test_entries_of_other_rules_and_paths_are_not_judged() -> None:
    other = Entry("shop/web.py", "reliability/missing-timeout", "f" * 64, "x")
    elsewhere = Entry("shop/db.py", RULE, "e" * 64, "x")
    later = seen(made(), (other, elsewhere), paths=("shop/web.py",))
    assert later.unused == ()
    assert later.used == (elsewhere, other)
    assert seen(made(), (other, elsewhere)).unused == (elsewhere,)


def test_findings_of_a_renamed_file_stay_known() -> None:
    texts = {"shop/old.py": TEXTS["shop/web.py"], **TEXTS}
    known = entries(made(at(1, path="shop/old.py"), at(2, "", path="shop/old.py"), texts=texts))
    later = seen(made(at(2), at(3, ""), at(1, "new"), texts={**TEXTS, "shop/web.py": "\n" + TEXTS["shop/web.py"]}), known)
    assert told(later.report) == ["new at 1"]
    assert later.unused == ()
    assert {entry.path for entry in later.used} == {"shop/web.py"}
    still_there = seen(made(at(1)), entries(made(at(1, path="shop/db.py"))))
    assert told(still_there.report) == ["load at 1"]


def test_the_file_is_the_same_for_the_same_findings_and_one_line_each() -> None:
    text = dump(entries(made(at(2, "b"), at(1, "a"))))
    assert text == dump(entries(made(at(1, "a"), replace(at(3, "b"), message="b at 2"))))
    assert [line for line in text.splitlines() if '"rule"' in line] == sorted(line for line in text.splitlines() if '"rule"' in line)
    assert text.count('"rule"') == 2
    assert json.loads(text)["version"] == 1
    assert json.loads(dump(())) == {"version": 1, "findings": []}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    known = entries(made(at(1), at(2, "ü\udcff")))
    (tmp_path / "b.json").write_text(dump(known), encoding="utf-8")
    assert [entry.fingerprint for entry in load(tmp_path / "b.json")] == [entry.fingerprint for entry in known]
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "is not valid JSON"),
        ("<<<<<<< HEAD\n{}", "a merge that was not finished"),
        ("[]", "is no baseline"),
        ('{"version": 2, "findings": []}', "is of version 2"),
        ('{"version": 1, "findings": [{"path": 1}]}', "finding 1 is none"),
    ],
)
def test_what_is_no_baseline_is_said(tmp_path: Path, text: str, part: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(BaselineError, match=part):
        load(tmp_path / "b.json")

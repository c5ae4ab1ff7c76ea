"""Taking backlint into a code base that has findings already: baseline, changed lines, comments written by the dozen."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from .command_line import CALL, Backlint, put

BASELINE = ".backlint-baseline.json"


def test_a_baseline_is_written_used_checked_and_pruned(backlint: Backlint, tmp_path: Path) -> None:
    assert backlint("baseline").err == f"{BASELINE} knows 1 finding: 1 new, 0 removed.\n"
    clean = backlint()
    assert (clean.code, clean.out) == (0, "")
    assert clean.last == "No problems found in 2 files; 1 in the baseline."
    put(tmp_path, "shop/more.py", CALL)
    new = backlint("-f", "concise")
    assert new.code == 1
    assert new.out.startswith("shop/more.py:5:12: error missing-timeout")
    assert len(backlint("--no-baseline", "-f", "concise").out.splitlines()) == 2
    assert backlint("baseline", "--check").code == 0
    put(tmp_path, "shop/orders.py", "")
    assert "one entry of the baseline has no finding any more; `backlint baseline --prune` removes it" in backlint().err
    assert backlint("baseline", "--check").code == 1
    assert backlint("baseline", "--prune").err == f"{BASELINE} knows 0 findings: 0 new, 1 removed.\n"
    assert json.loads((tmp_path / BASELINE).read_text())["findings"] == []
    assert backlint("baseline", "--check").code == 0


def test_a_baseline_elsewhere(backlint: Backlint, tmp_path: Path) -> None:
    backlint("baseline", "--baseline", "known.json")
    assert backlint().code == 1
    assert backlint("--baseline", "known.json").code == 0
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nbaseline = "known.json"\n')
    assert backlint().code == 0


def test_what_cannot_be_done_with_a_baseline_is_said(backlint: Backlint, tmp_path: Path) -> None:
    assert backlint("--baseline", "no.json").err == "error: --baseline: there is no file 'no.json'; `backlint baseline` writes one\n"
    assert backlint("baseline", "--prune").err.startswith("error: there is no baseline")
    assert backlint("baseline", "--prune", "--check").code == 2
    assert backlint("baseline", "--baseline", "shop").err == "error: shop: is a folder\n"
    put(tmp_path, BASELINE, "<<<<<<< HEAD\n")
    assert "it has marks of a merge that was not finished" in backlint().err
    assert backlint("baseline").code == 0


@pytest.fixture
def committed(backlint: Backlint, tmp_path: Path) -> Backlint:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    put(tmp_path, ".gitignore", ".backlint_cache/\n")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "first")):
        subprocess.run(["git", "-C", str(tmp_path), *identity, *command], check=True)
    return backlint


def test_since_reports_what_was_touched(committed: Backlint, tmp_path: Path) -> None:
    untouched = committed("--since", "HEAD")
    assert (untouched.code, untouched.out) == (0, "")
    assert untouched.last == "No problems found in 2 files; 1 outside of the changes."
    put(tmp_path, "shop/more.py", CALL)
    assert [line.split(":")[0] for line in committed("--since", "HEAD", "-f", "concise").out.splitlines()] == ["shop/more.py"]
    assert committed("--since", "nowhere").err == "error: --since: there is no revision 'nowhere'\n"


def test_ignores_are_added_with_their_reason(backlint: Backlint, tmp_path: Path) -> None:
    result = backlint("--add-ignores", "found when backlint came")
    assert (result.code, result.err) == (0, "Wrote comments that hide 1 finding in 1 file.\n")
    line = "    return requests.get(url)  # backlint: ignore[missing-timeout]: found when backlint came"
    assert line in (tmp_path / "shop/orders.py").read_text().splitlines()
    assert backlint().code == 0
    assert backlint("--add-ignores", " ").err == "error: --add-ignores: give the reason that the comments are to state\n"
    assert backlint("--add-ignores", "x", "--fix").code == 2

"""Reporting only what has changed since a revision, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from backlint.changes import ChangesError, changes, touching
from backlint.finding import Position, Step

from .made_by_hand import plain, report


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "kept.py").write_text("one\ntwo\nthree\nfour\nfive\n")
    (tmp_path / "app" / "old name ü.py").write_text("".join(f"line {number}\n" for number in range(20)))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def test_changed_lines_are_those_of_the_working_tree(repository: Path) -> None:
    (repository / "app" / "kept.py").write_text("one\nTWO\nthree\nfive\nsix\n++ b/odd\n")
    (repository / "app" / "new.py").write_text("x\n")
    git(repository, "mv", "app/old name ü.py", 'app/new "name" ü.py')
    found = changes(repository, "HEAD")
    assert found["app/kept.py"] == [(2, 2), (3, 4), (5, 6)]
    assert found["app/new.py"][0][0] == 1
    assert found.get('app/new "name" ü.py', []) == []
    assert set(found) <= {"app/kept.py", "app/new.py", 'app/new "name" ü.py'}


def test_paths_are_relative_to_the_project(repository: Path) -> None:
    (repository / "app" / "kept.py").write_text("ONE\n")
    (repository / "outside.py").write_text("x\n")
    assert set(changes(repository / "app", "HEAD")) == {"kept.py"}


def test_it_counts_from_where_the_branch_left(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "feature")
    (repository / "app" / "kept.py").write_text("ONE\ntwo\nthree\nfour\nfive\n")
    git(repository, "commit", "-q", "-am", "mine")
    git(repository, "checkout", "-q", "main")
    (repository / "app" / "theirs.py").write_text("x\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "theirs")
    git(repository, "checkout", "-q", "feature")
    assert dict(changes(repository, "main")) == {"app/kept.py": [(1, 1)]}


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_what_is_no_revision_is_said(repository: Path, revision: str) -> None:
    with pytest.raises(ChangesError, match="no revision"):
        changes(repository, revision)


def test_outside_of_a_repository_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ChangesError):
        changes(tmp_path, "HEAD")


def test_a_finding_stays_when_it_or_its_evidence_was_touched() -> None:
    here = plain(message="here")
    through = plain(message="through", position=Position("a.py", 9, 1, 9, 2), evidence=(Step(Position("shop/db.py", 4), "x"),))
    wide = plain(message="wide", position=Position("b.py", 2, 1, 5, 2))
    away = plain(message="away", position=Position("b.py", 7, 1, 7, 2))
    seen = touching(report(here, through, wide, away), {"shop/web.py": [(3, 3)], "shop/db.py": [(4, 8)], "b.py": [(5, 6)]})
    assert {finding.message for finding in seen.findings} == {"here", "through", "wide"}
    assert seen.elsewhere == 1

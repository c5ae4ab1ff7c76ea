"""Rules run in several processes find what they find in one, whatever happens to a process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backlint import checking
from backlint.config import load
from backlint.finding import Finding, Position
from backlint.registry import Plugins
from backlint.rule import Rule
from backlint.run import analyse
from backlint.settle import Report

HERE = os.getpid()


class Here(Rule):
    """Every module is reported, with where the rule ran."""

    @classmethod
    def rule_name(cls) -> str:
        return "data/here"

    def check(self, program: Any) -> Iterator[Finding]:
        for module in program.modules.values():
            yield self.finding(Position(module.path), "here" if os.getpid() == HERE else "elsewhere")


class There(Here):
    """The same, of another area."""

    @classmethod
    def rule_name(cls) -> str:
        return "security/there"


class Broken(Here):
    """It raises after its first finding."""

    @classmethod
    def rule_name(cls) -> str:
        return "security/broken"

    def check(self, program: Any) -> Iterator[Finding]:
        yield next(super().check(program))
        raise KeyError("price")


class Dying(Here):
    """It takes its process with it, unless that is the first one."""

    @classmethod
    def rule_name(cls) -> str:
        return "security/dying"

    def check(self, program: Any) -> Iterator[Finding]:
        if os.getpid() != HERE:
            os._exit(7)
        return super().check(program)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(checking, "_WORTH_IT", 0)
    (tmp_path / "one.py").write_text("a = 1\n")
    (tmp_path / "two.py").write_text("b = 2\n")

    def analysed(*rules: type[Rule], jobs: int = 2) -> Report:
        return analyse(load(cwd=tmp_path), [rule() for rule in rules], Plugins(rules), jobs=jobs)

    return analysed


def told(report: Report) -> set[str]:
    return {f"{finding.name} {finding.position.path}" for finding in report.findings}


def test_areas_run_side_by_side_and_find_the_same(run: Any) -> None:
    one, two = run(Here, There, jobs=1), run(Here, There, jobs=2)
    assert told(one) == told(two) == {"here one.py", "here two.py", "there one.py", "there two.py"}
    assert {finding.message for finding in one.findings} == {"here"}
    if sys.platform == "linux":
        assert {finding.message for finding in two.findings} == {"here", "elsewhere"}


def test_a_rule_that_raises_elsewhere_is_told_and_keeps_what_it_found(run: Any) -> None:
    report = run(Here, Broken)
    (failure,) = report.failures
    assert (failure.where, failure.message) == ("security/broken", "KeyError: 'price'")
    assert "in check" in failure.detail
    assert told(report) == {"here one.py", "here two.py", "broken one.py"}


def test_the_rules_of_a_process_that_dies_are_run_again_here(run: Any) -> None:
    report = run(Here, There, Dying)
    assert report.failures == ()
    assert told(report) == {f"{rule} {path}" for rule in ("here", "there", "dying") for path in ("one.py", "two.py")}


def test_where_no_process_is_to_be_had_all_runs_here(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(os, "fork", refused, raising=False)
    report = run(Here, There)
    assert {finding.message for finding in report.findings} == {"here"}
    assert len(told(report)) == 4

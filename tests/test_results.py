"""The result of a run kept for the next one: used when nothing has changed, and only then."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backlint import results
from backlint.cache import FOLDER, Cache
from backlint.config import load
from backlint.finding import Edit, Finding, Fix, Position, Safety, Severity, Step
from backlint.registry import Plugins
from backlint.results import Checked
from backlint.rule import Rule, option
from backlint.run import analyse
from backlint.settle import Report

RUNS: list[str] = []


class Counted(Rule):
    """A rule that reports every file and counts how often it was asked."""

    word: str = option(default="seen", help="what it says")

    @classmethod
    def rule_name(cls) -> str:
        return "data/counted"

    def check(self, program: Any) -> Iterator[Finding]:
        RUNS.append(self.word)
        for module in program.modules.values():
            yield self.finding(Position(module.path), f"{self.word}: {module.name}")


def saying(word: str) -> Rule:
    """The rule with its option set."""
    rule: Any = Counted
    made: Rule = rule(word=word)
    return made


@pytest.fixture
def project(tmp_path: Path) -> Path:
    RUNS.clear()
    (tmp_path / "pyproject.toml").write_text("[tool.backlint]\n")
    (tmp_path / "one.py").write_text("a = 1\n")
    (tmp_path / "two.py").write_text("b = 2  # backlint: ignore[counted]: on purpose\n")
    (tmp_path / "broken.py").write_text("def (:\n")
    return tmp_path


def run(root: Path, rule: Rule | None = None, paths: tuple[Path, ...] = ()) -> Report:
    return analyse(load(cwd=root), (rule or Counted(),), Plugins((Counted,)), paths=paths, jobs=1, cache=Cache(root))


def told(report: Report) -> list[str]:
    return [finding.message for finding in (*report.findings, *report.suppressed)]


def test_a_run_over_the_same_inputs_checks_nothing_and_reports_the_same(project: Path) -> None:
    first = run(project)
    again = run(project)
    assert RUNS == ["seen"]
    assert (again.findings, again.suppressed, again.files, again.lines) == (first.findings, first.suppressed, first.files, first.lines)
    assert "seen: one" in told(again)
    assert [finding.rule for finding in again.findings if finding.position.path == "broken.py"] == ["data/counted", "backlint/syntax-error"]
    only = run(project, paths=(project / "one.py",))
    assert RUNS == ["seen"]
    assert told(only) == ["seen: one"]


@pytest.mark.parametrize(
    ("change", "file", "text"),
    [
        ("a file changed", "one.py", "a = 2\n"),
        ("a file was added", "three.py", ""),
        ("a version changed", "requirements.txt", "redis==8.0.0\n"),
        ("a text changed", "compose.yaml", "services: {}\n"),
        ("a library model was added", "stubs/house.pyi", "def f(): ...\n"),
        ("a setting changed", "pyproject.toml", '[tool.backlint]\nsource-roots = ["."]\n'),
    ],
)
def test_whatever_differs_is_checked_anew(project: Path, change: str, file: str, text: str) -> None:
    (project / "stubs").mkdir()
    settings = '[tool.backlint]\nstubs = ["stubs"]\n'
    (project / "pyproject.toml").write_text(settings)
    run(project)
    (project / file).write_text(text)
    run(project)
    assert len(RUNS) == 2, change


def test_options_count_and_what_only_decides_over_the_report_does_not(project: Path) -> None:
    run(project)
    assert "other: one" in told(run(project, saying("other")))
    strict = dataclasses.replace(load(cwd=project), fail_on=Severity.NOTE)
    analyse(strict, (Counted(),), Plugins((Counted,)), jobs=1, cache=Cache(project))
    assert RUNS == ["seen", "other"]


def test_the_key_is_the_same_in_every_process(tmp_path: Path) -> None:
    """Sets in contracts come in another order in each."""
    (tmp_path / "backlint.toml").write_text('[[contracts]]\ntype = "independence"\nmodules = ["a", "b"]\n')
    code = """
import pathlib, sys
from backlint import results
from backlint.config import load
from backlint.registry import load_plugins
print(results.inputs(load([pathlib.Path(sys.argv[1])]), (), load_plugins(), (), ()))
"""
    keys = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(keys) == 1


def test_a_run_in_which_something_failed_is_not_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Iterator[Finding]:
        raise KeyError("price")

    with monkeypatch.context() as patch:
        patch.setattr(Counted, "check", broken)
        assert run(project).failures
    assert not run(project).failures
    assert RUNS == ["seen"]


@pytest.mark.parametrize("content", [b"", b"00000000\n{}", b"no result", b"9b1e8e8e\n[1]"])
def test_a_result_that_cannot_be_read_is_no_result(project: Path, content: bytes) -> None:
    first = run(project)
    (kept,) = (project / FOLDER).glob("result-*")
    kept.write_bytes(content)
    assert run(project).findings == first.findings
    assert RUNS == ["seen", "seen"]
    payload = b'{"findings":[[1]]}'
    kept.write_bytes(b"%08x\n%b" % (zlib.crc32(payload), payload))
    assert run(project).findings == first.findings
    assert RUNS == ["seen", "seen", "seen"]


def test_only_the_last_results_are_kept(project: Path) -> None:
    for number in range(20):
        run(project, saying(str(number)))
        for age, kept in enumerate(sorted((project / FOLDER).glob("result-*"), key=lambda file: file.stat().st_mtime_ns)):
            os.utime(kept, ns=(age * 10**9, age * 10**9))
    assert len(list((project / FOLDER).glob("result-*"))) == 12
    run(project, saying("19"))
    assert len(RUNS) == 20


def test_a_result_comes_back_as_it_was() -> None:
    place = Position("a/ü.py", 3, 4, 3, 9)
    full = Finding(
        "data/x",
        Severity.ERROR,
        "what \udcff is wrong",
        place,
        "help",
        "scope",
        "subject",
        (Step(place, "first"), Step(Position("b.py"), "then")),
        ("GET /orders",),
        Fix("do it", (Edit("a/ü.py", 1, 2, "text"),), Safety.SAFE),
        False,
        True,
    )
    checked = Checked(
        (full, dataclasses.replace(full, fix=None)), {"a": ((1, True, "backlint: ignore"),)}, {"b": (1, 2, "bad")}, 9, 3, ("n",), ("w",)
    )
    back = results.loads(results.dumps(checked))
    assert back == checked
    assert back.findings[0].fix == full.fix

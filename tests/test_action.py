"""The GitHub action's own steps, run as a runner runs them."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .command_line import CALL, put

ACTION = yaml.safe_load((Path(__file__).parents[1] / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"] if "id" in step}


class Runner:
    """The files and variables that a step sees."""

    def __init__(self, root: Path) -> None:
        self.project = root / "project"
        self.temp = root / "temp"
        self.temp.mkdir()
        put(self.project, "pyproject.toml", "[tool.backlint]\n")
        self.program = root / "backlint"
        self.program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m backlint "$@"\n', encoding="utf-8")
        self.program.chmod(0o755)
        self.output = root / "output"
        self.summary = root / "summary.md"
        self.summary.write_text("what another command wrote\n", encoding="utf-8")

    def check(self, *, paths: str = "", args: str = "") -> tuple[str, dict[str, str]]:
        """What the step `check` prints, and its outputs."""
        environment = {
            **os.environ,
            "PROGRAM": str(self.program),
            "PATHS": paths,
            "ARGS": args,
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
        }
        self.output.unlink(missing_ok=True)
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS["check"]["run"]]
        done = subprocess.run(command, cwd=self.project, env=environment, capture_output=True, text=True, check=True)
        return done.stdout, dict(line.split("=", 1) for line in self.output.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_findings_become_annotations_a_summary_and_sarif_and_fail_later(runner: Runner) -> None:
    put(runner.project, "shop/orders.py", CALL)
    printed, outputs = runner.check()
    assert printed.startswith("::error title=backlint (missing-timeout),file=shop/orders.py,line=5")
    assert outputs["exit-code"] == "1"
    assert len(json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"]) == 1
    summary = runner.summary.read_text(encoding="utf-8")
    assert summary.startswith("what another command wrote\n")
    assert "missing-timeout" in summary


def test_paths_and_options_are_handed_on(runner: Runner) -> None:
    put(runner.project, "shop/orders.py", CALL)
    put(runner.project, "shop/more.py", CALL)
    printed, outputs = runner.check(paths="shop/more.py", args="--fail-on error --exit-zero")
    assert "file=shop/more.py" in printed
    assert "file=shop/orders.py" not in printed
    assert outputs["exit-code"] == "0"


def test_what_cannot_be_done_uploads_nothing(runner: Runner) -> None:
    printed, outputs = runner.check(args="--select no-such-rule")
    assert (printed, outputs) == ("", {"exit-code": "2"})


def test_a_mistake_is_no_command() -> None:
    """Inputs reach the shell as variables, never as part of a script."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_project_s_folder_is_told_by_the_settings(runner: Runner) -> None:
    put(runner.project, "shop/orders.py", CALL)
    done = subprocess.run([runner.program, "config"], cwd=runner.project / "shop", capture_output=True, text=True, check=True)
    found = subprocess.run(
        ["sed", "-n", "s/^# the project is /root=/p"], input=done.stdout, capture_output=True, text=True, check=True
    ).stdout
    assert found == f"root={runner.project}\n"
    assert "s/^# the project is /root=/p" in STEPS["install"]["run"]

"""The command line as a user meets it: what is printed where, what the exit code is, and what is said about mistakes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from backlint.cli import progress, session
from backlint.finding import Finding
from backlint.registry import Plugins, load_plugins
from backlint.rule import Rule

from .command_line import CALL, Backlint, Result, put

FIXED = "timeout="


# Findings and exit codes


def test_findings_go_to_stdout_and_everything_else_to_stderr(backlint: Backlint) -> None:
    result = backlint(".")
    assert result.code == 1
    assert result.out.startswith("error[missing-timeout] ")
    assert "--> shop/orders.py:5:12" in result.out
    assert "Found 1 error in 1 file (2 files checked)" in result.err
    assert result.last == "1 finding at or above warning: exit code 1."


@pytest.mark.parametrize("words", [(), (".",), ("check",), ("check", "."), ("shop", "pyproject.toml"), ("-f", "full"), ("--", "shop")])
def test_check_need_not_be_written(backlint: Backlint, words: tuple[str, ...]) -> None:
    assert backlint(*words).out == backlint("check", ".").out != ""


def test_a_clean_project_exits_with_0(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/orders.py", "")
    assert backlint() == Result(0, "", "No problems found in 2 files.\n")


def test_fail_on_and_exit_zero(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/orders.py", "x = 1  # backlint: ignore[missing-timeout]: it was slow\n")
    assert backlint().code == 1
    for words in (("--fail-on", "error"), ("--exit-zero",)):
        assert backlint(*words).code == 0
    assert backlint("--fail-on", "error").last == "No finding at or above error: exit code 0."
    assert backlint("--exit-zero").last == "1 finding at or above warning: exit code 0 because of --exit-zero."
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nfail-on = 'error'\n")
    assert backlint().code == 0
    assert backlint("--fail-on", "note").code == 1


def test_a_file_that_does_not_parse_is_a_finding(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/broken.py", "def broken(:\n")
    result = backlint("shop/broken.py")
    assert result.code == 1
    assert "error[syntax-error]" in result.out


class Fragile(Rule):
    """Falls over."""

    @classmethod
    def rule_name(cls) -> str:
        return "data/fragile"

    def check(self, program: Any) -> Iterable[Finding]:
        raise LookupError(f"no price in {len(program.modules)} modules")


def test_a_rule_that_fails_is_exit_2_and_the_others_report(backlint: Backlint, monkeypatch: pytest.MonkeyPatch) -> None:
    plugins = load_plugins()
    monkeypatch.setattr(session, "load_plugins", lambda **_: Plugins((*plugins.rules, Fragile), plugins.libraries))
    result = backlint()
    assert result.code == 2
    assert "error[missing-timeout]" in result.out
    assert "error: internal error in data/fragile: LookupError: no price in 2 modules\n" in result.err
    assert "Traceback" not in result.err
    assert result.last == "1 internal error; -v shows more, please report it: exit code 2."
    assert "Traceback" in backlint("-v").err
    assert backlint("--exit-zero").code == 2


def test_paths_filter_the_report(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/stock.py", CALL)
    assert backlint("-q", "-f", "concise", "shop/stock.py").out.splitlines() == [
        line for line in backlint("-q", "-f", "concise").out.splitlines() if line.startswith("shop/stock.py")
    ]


def test_nothing_to_analyse_is_said(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "docs/readme.md", "")
    result = backlint("docs")
    assert result.code == 0
    assert "warning: no Python files in docs: there are none, or they are excluded or ignored by git\n" in result.err
    put(tmp_path, "docs/conf.py", "")
    assert "warning: all files in docs count as example code, where most rules do not look\n" in backlint("docs").err
    assert backlint("--exclude", "docs/", "docs").err.startswith("warning: no Python files in docs")


# Mistakes


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--slect", "x"), "there is no option --slect; did you mean '--select'?"),
        (("check", "--fx"), "there is no option --fx; did you mean '--fix'?"),
        (("rules", "--colour", "never"), "there is no option --colour; did you mean '--color'?"),
        (("sho",), "there is no file or folder 'sho'; did you mean 'shop'?"),
        (("shop/order.py",), "there is no file or folder 'shop/order.py'; did you mean 'shop/orders.py'?"),
        (("nowhere/at/all",), "there is no file or folder 'nowhere/at/all'"),
        (("chekc",), "there is no file or folder 'chekc'; did you mean the command 'check'?"),
        (("rule",), "there is no file or folder 'rule'; did you mean the command 'rules'?"),
        (("--select", "missing-timout"), "--select: there is no rule or area 'missing-timout'; did you mean 'missing-timeout'?"),
        (("--ignore", "all,relability"), "--ignore: there is no rule or area 'relability'; did you mean 'reliability'?"),
        (("--output-format", "sarf"), "--output-format: there is no 'sarf'; did you mean 'sarif'?"),
        (("--fail-on", "eror"), "--fail-on: there is no 'eror'; did you mean 'error'?"),
        (("--color", "alway"), "--color: there is no 'alway'; did you mean 'always'?"),
        (("--report", "sarfi=x"), "--report: there is no 'sarfi'; did you mean 'sarif'?"),
        (("--report", "sarif"), "--report: expected FORMAT=PATH, such as sarif=backlint.sarif, got 'sarif'"),
        (("-o", "no/such/folder.json"), "no/such/folder.json: there is no folder 'no/such'"),
        (("-o", "shop"), "shop: is a folder"),
        (("--jobs", "-1"), "--jobs: -1 is no number of processes"),
        (("--fix", "--diff"), "--fix and --diff exclude each other"),
        (("--config", "x.toml", "--isolated"), "--config and --isolated exclude each other"),
        (("--unsafe-fixes",), "--unsafe-fixes does nothing without --fix or --diff"),
        (("--config", "nowhere.toml"), "nowhere.toml: No such file or directory"),
        (("explain", "missing-timout"), "there is no rule 'missing-timout'; did you mean 'missing-timeout'?"),
        (
            ("explain", "relability/missing-timeout"),
            "there is no rule 'relability/missing-timeout'; did you mean 'reliability/missing-timeout'?",
        ),
        (("explain", "zzzzz"), "there is no rule 'zzzzz'; `backlint rules` lists them all"),
        (("--select",), "option '--select' requires an argument"),
    ],
)
def test_a_mistake_is_one_line_with_the_nearest_valid_name(backlint: Backlint, words: tuple[str, ...], message: str) -> None:
    assert backlint(*words) == Result(2, "", f"error: {message}\n")


def test_a_mistake_in_a_value_is_one_line(backlint: Backlint) -> None:
    result = backlint("--jobs", "many")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert "--jobs" in result.err


def test_all_mistakes_of_the_configuration_are_told_before_any_analysis(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nslect = []\nfail-on = 'never'\n")
    assert backlint() == Result(
        2,
        "",
        "error: pyproject.toml: tool.backlint.slect: unknown key; did you mean 'select'?\n"
        "error: pyproject.toml: tool.backlint.fail-on: there is no severity 'never'; valid are error, note, warning\n",
    )
    assert backlint("--isolated").code == 1
    put(tmp_path, "pyproject.toml", "[tool.backlint.rules.missing-timeout]\nsecond = 3\n")
    assert backlint().last.endswith(
        "tool.backlint.rules.missing-timeout.second: reliability/missing-timeout has no such option; did you mean 'seconds'?"
    )


def test_a_path_outside_of_the_project_is_refused(backlint: Backlint, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    result = backlint("shop", str(other))
    assert (result.code, result.err) == (2, f"error: {other} is outside of the project {tmp_path}; run backlint on it by itself\n")


@pytest.mark.parametrize("error", [RuntimeError("boom"), RecursionError("too deep"), MemoryError()])
def test_never_a_traceback(backlint: Backlint, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.setattr(session, "analyse", fail)
    result = backlint()
    assert result.code == 2
    assert result.err.startswith(f"error: internal error: {type(error).__name__}: {error} ")
    assert result.err.count("\n") == 1


def test_ctrl_c_ends_with_130_and_one_line(backlint: Backlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "analyse", interrupted)
    assert backlint() == Result(130, "", "error: interrupted; no file was changed by halves\n")


def test_a_closed_pipe_is_quiet(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/many.py", "import requests\n" + "requests.get(url)\n" * 3000)
    command = f"'{sys.executable}' -m backlint -f concise 2> errors | head -n 1"
    out = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert out.count("\n") == 1
    assert (tmp_path / "errors").read_text() == ""
    assert backlint("-q", "-f", "concise").out.startswith(out)


# Selection and settings


def test_the_command_line_selects_instead_of_the_configuration(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nselect = ['security']\nignore = ['missing-timeout']\n")
    assert backlint().code == 0
    assert backlint("--extend-select", "reliability").code == 0
    assert backlint("--select", "missing-timeout").code == 1
    assert backlint("--select", "security,reliability").code == 1
    assert backlint("--select", "reliability", "--ignore", "missing-timeout").code == 0
    assert backlint("--isolated").code == 1


def test_exclude_adds_to_the_configuration(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nexclude = ['legacy']\n")
    put(tmp_path, "legacy/x.py", CALL)
    assert "orders.py" not in backlint("--show-files", "--exclude", "orders.py").out
    assert "legacy" not in backlint("--show-files", "--exclude", "orders.py").out


# Output


def test_formats_go_to_files_beside_the_terminal(backlint: Backlint, tmp_path: Path) -> None:
    result = backlint("--report", "json=report.json", "--report", "sarif=report.sarif", "-f", "concise")
    assert result.out.startswith("shop/orders.py:5:12: error missing-timeout ")
    assert json.loads((tmp_path / "report.json").read_text())
    assert json.loads((tmp_path / "report.sarif").read_text())["version"] == "2.1.0"
    assert backlint("-f", "json").out == backlint("-f", "json", "-o", "out.json").out + (tmp_path / "out.json").read_text()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "out.json",
        "pyproject.toml",
        "report.json",
        "report.sarif",
    ]


def test_output_for_machines_is_pure(backlint: Backlint) -> None:
    for name in ("json", "sarif"):
        assert json.loads(backlint("-f", name, "--color", "always").out)


def test_statistics_instead_of_findings(backlint: Backlint) -> None:
    result = backlint("--statistics")
    assert result.out.split()[:3] == ["1", "error", "reliability/missing-timeout"]
    assert result.code == 1


def test_quiet_and_verbose(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/blob.py", b"\0")
    assert backlint("-q").err == ""
    assert "skipped" not in backlint().err
    assert "note: shop/blob.py: skipped, it is binary\n" in backlint("-v").err


def test_show_files(backlint: Backlint) -> None:
    assert backlint("--show-files") == Result(0, "pyproject.toml\nshop/__init__.py\nshop/orders.py\n", "")
    assert backlint("--show-files", "-v", "shop/orders.py").out == "shop/orders.py  source  shop.orders\n"


def test_color_is_asked_for_or_found_out(backlint: Backlint, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in backlint().out
    assert "\x1b[" in backlint("--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in backlint().out
    assert "\x1b[" not in backlint("--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in backlint().out


def test_paths_are_relative_to_the_project_and_that_is_said(backlint: Backlint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path.parent)
    result = backlint(tmp_path.name)
    assert "--> shop/orders.py:5:12" in result.out
    assert f"Paths are relative to {tmp_path.name}.\n" in result.err


class Terminal:
    """A stream that says that it is a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        """Nothing waits."""


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (60.0, False)])
def test_progress_is_shown_on_a_terminal_after_a_while(
    backlint: Backlint, monkeypatch: pytest.MonkeyPatch, patience: float, shown: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setattr(progress, "_INTERVAL", 0.0)
    backlint("--no-cache")
    assert ("reading" in terminal.text) is shown


# Fixes


def test_fix_makes_safe_fixes_only_unless_told(backlint: Backlint, tmp_path: Path) -> None:
    result = backlint("--fix")
    assert (tmp_path / "shop/orders.py").read_text() == CALL
    assert "Fixed 0 findings in 0 files.\n" in result.err
    result = backlint("--fix", "--unsafe-fixes")
    assert FIXED in (tmp_path / "shop/orders.py").read_text()
    assert "Fixed 1 finding in 1 file.\n" in result.err
    assert (result.code, result.out) == (0, "")


def test_diff_changes_nothing(backlint: Backlint, tmp_path: Path) -> None:
    result = backlint("--diff", "--unsafe-fixes")
    assert result.code == 1
    assert result.out.startswith("--- ")
    assert f"+    return requests.get(url, {FIXED}" in result.out
    assert result.last == "Would fix 1 finding: exit code 1."
    assert (tmp_path / "shop/orders.py").read_text() == CALL
    assert backlint("--diff").last == "Would fix 0 findings; --unsafe-fixes shows more: exit code 0."


# The other commands, and start-up


def test_version() -> None:
    code = "import sys; from backlint.__main__ import main; main(['--version']); print(*{'typer', 'rich', 'libcst'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.startswith("backlint 0.")
    assert out.splitlines()[1] == ""


def test_version_is_an_option_like_any_other(backlint: Backlint) -> None:
    assert backlint("-V").out == backlint("--version", "rules").out


def test_help_names_the_commands(backlint: Backlint) -> None:
    result = backlint("--help")
    assert result.code == 0
    for word in ("check", "graph", "rules", "explain", "backlint [PATHS]"):
        assert word in result.out
    assert "[tool.backlint]" in backlint("check", "-h").out


def test_rules_are_listed(backlint: Backlint) -> None:
    rows = backlint("rules").out.splitlines()
    assert [row.split()[0] for row in rows] == list(load_plugins().names)
    (row,) = (row for row in rows if row.startswith("reliability/missing-timeout"))
    assert row.split()[1:3] == ["error", "fixable"]


def test_a_folder_named_like_a_command_is_pointed_out(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "rules/x.py", "")
    result = backlint("rules")
    assert result.err == "note: 'rules' is a command; for the folder of that name write `backlint check rules`\n"
    assert "reliability/missing-timeout" in result.out
    assert backlint("check", "rules").code == 0


def test_explain_prints_the_rules_own_words(backlint: Backlint) -> None:
    page = backlint("explain", "missing-timeout").out
    assert page == backlint("explain", "reliability/missing-timeout").out
    assert page.startswith("reliability/missing-timeout\n")
    assert "seconds = " in page
    assert "\x1b[" in backlint("explain", "missing-timeout", "--color", "always").out
    assert "A file cannot be read as Python." in backlint("explain", "syntax-error").out


def test_python_m_backlint(tmp_path: Path) -> None:
    put(tmp_path, "shop.py", CALL)
    done = subprocess.run([sys.executable, "-m", "backlint", "-q"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


def complete(*words: str) -> list[str]:
    environment = {
        **os.environ,
        "_BACKLINT_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(("backlint", *words)),
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",
    }
    code = "import sys; from backlint.cli import run; sys.exit(run([]))"
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False).stdout.split()


def test_completion_knows_commands_options_and_rules() -> None:
    assert complete("ru") == ["rules"]
    assert "--unsafe-fixes" in complete("check", "--un")
    assert complete("explain", "missing-t") == ["missing-timeout"]
    assert complete("check", "--output-format", "sa") == ["sarif"]


def test_problems_of_settings_and_of_rules_are_told_together(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nselekt = ["all"]\n[tool.backlint.rules.missing-timeout]\nsecond = 3\n')
    done = backlint()
    assert done.code == 2
    assert "did you mean 'select'?" in done.err
    assert "rules.missing-timeout.second" in done.err


def test_profile_tells_where_the_time_went(backlint: Backlint) -> None:
    result = backlint("--profile", "--no-cache", "-f", "concise")
    assert len(result.out.splitlines()) == 1
    parts = {line.rsplit(maxsplit=3)[0] for line in result.err.splitlines() if line.endswith("%")}
    assert {"find and read files", "parse and lower", "link", "follow calls", "reliability/missing-timeout", "report"} <= parts
    assert "share" not in backlint().err


def test_many_paths_as_hooks_give_them_are_no_reason_for_warnings(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "compose.yaml", "services: {}\n")
    put(tmp_path, "README.md", "")
    put(tmp_path, "tests/test_x.py", "")
    assert backlint("README.md", "compose.yaml").err == "No problems found in 3 files.\n"
    assert backlint("compose.yaml").err == "No problems found in 3 files.\n"
    assert "warning: no Python files in README.md" in backlint("README.md").err
    assert "warning: all files in any of the 2 paths count as test code" in backlint("tests/test_x.py", "README.md").err

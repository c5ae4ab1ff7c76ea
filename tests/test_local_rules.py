"""Rules of a project's own: written by `new-rule`, found by `checks`, run by `test`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from backlint.local import PREFIX
from backlint.registry import PluginError, load_plugins

from .command_line import Backlint, put

ROOT = Path(__file__).parents[1]
SETTINGS = '[tool.backlint]\nchecks = ["tools/lint"]\n'
RULE = '''
from backlint import Effect, Rule
from ..house_words import WORDS

class SlowHandler(Rule):
    """Sleeps."""

    def check(self, program):
        for site in program.calls(Effect.SLEEP):
            yield self.finding(program.place(site), WORDS)
'''
SLEEP = "import time\n\n\ndef handle():\n    time.sleep(5)\n"


def local(root: Path) -> Path:
    put(root, "pyproject.toml", SETTINGS)
    put(root, "tools/lint/house/slow_handler.py", RULE)
    put(root, "tools/lint/house_words.py", 'WORDS = "Too slow."\n')
    put(root, "shop/slow.py", SLEEP)
    return root / "tools/lint"


def test_a_rule_in_a_folder_is_a_rule_like_any_other(backlint: Backlint, tmp_path: Path) -> None:
    local(tmp_path)
    assert "shop/slow.py:5:5: warning slow-handler Too slow." in backlint("-f", "concise", "--no-cache").out
    assert "slow-handler" not in backlint("-f", "concise", "--no-cache", "--ignore", "slow-handler").out
    assert "house/slow-handler" in backlint("rules").out
    assert backlint("explain", "slow-handler").out.startswith("house/slow-handler\n")
    assert '[rules."house/slow-handler"]' in backlint("config").out or "house/slow-handler" in backlint("config").out
    schema = json.loads(backlint("config", "--schema").out)
    assert schema["properties"]["checks"]["items"] == {"type": "string"}
    assert "house/slow-handler" in schema["properties"]["rules"]["properties"]


def test_a_changed_rule_is_another_result(backlint: Backlint, tmp_path: Path) -> None:
    folder = local(tmp_path)
    assert "Too slow." in backlint("-f", "concise").out
    (folder / "house_words.py").write_text('WORDS = "Much too slow."\n', encoding="utf-8")
    assert "Much too slow." in backlint("-f", "concise").out
    assert not list(folder.rglob("*.pyc"))


def test_two_folders_do_not_get_in_each_other_s_way(tmp_path: Path) -> None:
    for place, name in (("one", "first"), ("two", "second")):
        put(tmp_path, f"{place}/house/{name}_smell.py", RULE.replace("SlowHandler", "Smell"))
        put(tmp_path, f"{place}/house_words.py", f'WORDS = "{name}"\n')
    found = load_plugins(folders=[tmp_path / "one", tmp_path / "two"])
    kinds = [found.find(name) for name in ("first-smell", "second-smell")]
    assert [kind and sys.modules[kind.__module__].WORDS for kind in kinds] == ["first", "second"]
    assert all(kind and kind.__module__.startswith(PREFIX) for kind in kinds)


def test_what_is_wrong_with_a_rule_is_told_with_its_file(backlint: Backlint, tmp_path: Path) -> None:
    folder = local(tmp_path)
    (folder / "house/slow_handler.py").write_text("import no_such_module\n", encoding="utf-8")
    result = backlint()
    assert result.code == 2
    assert result.err.startswith("error: tools/lint/house/slow_handler.py cannot be imported: ModuleNotFoundError")
    (folder / "house/slow_handler.py").write_text("def f(:\n", encoding="utf-8")
    assert "tools/lint/house/slow_handler.py cannot be imported: SyntaxError" in backlint().err


def test_a_rule_of_one_s_own_cannot_take_the_name_of_another(tmp_path: Path) -> None:
    put(tmp_path, "reliability/missing_timeout.py", RULE.replace("from ..house_words import WORDS", "WORDS = ''"))
    with pytest.raises(PluginError, match=r"missing_timeout\.py and backlint_checks\.reliability\.missing_timeout are both called"):
        load_plugins(folders=[tmp_path])


def test_a_folder_that_is_not_there_is_a_mistake_in_the_settings(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", SETTINGS)
    result = backlint()
    assert result.code == 2 and "tool.backlint.checks: there is no folder 'tools/lint'" in result.err


def test_models_beside_local_rules_are_used(backlint: Backlint, tmp_path: Path) -> None:
    folder = local(tmp_path)
    put(folder, "libraries/house/naps.pyi", "from backlint.stub import sleep\n\n@sleep\ndef nap() -> None: ...\n")
    put(tmp_path, "shop/slow.py", "from house.naps import nap\n\n\ndef handle():\n    nap()\n")
    assert "shop/slow.py:5:5: warning slow-handler" in backlint("-f", "concise").out


# new-rule and test


def test_a_new_rule_works_and_passes_its_fixture(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", SETTINGS)
    (tmp_path / "tools/lint").mkdir(parents=True)
    result = backlint("new-rule", "house/call-in-loop")
    assert result.code == 0
    assert (tmp_path / "tools/lint/house/call_in_loop.py").is_file()
    assert (tmp_path / "tools/lint/fixtures/house/call-in-loop/bad.py").is_file()
    tested = backlint("test", "-v")
    assert tested.code == 0, tested.out
    assert "ok   house/call-in-loop/bad.py" in tested.out and "ok   house/call-in-loop bad example 1" in tested.out
    assert tested.out.splitlines()[-1].startswith("4 cases in ")
    assert "tools/lint/fixtures" not in backlint("--show-files").out, "the defects in fixtures are no findings of the project"


def test_a_new_rule_can_be_begun_anywhere(backlint: Backlint, tmp_path: Path) -> None:
    result = backlint("new-rule", "house/call-in-loop", "--in", "lint")
    assert result.code == 0 and 'checks = ["lint"]' in result.out
    assert (tmp_path / "lint/house/call_in_loop.py").is_file()


def test_in_backlint_s_own_repository_a_rule_is_one_of_its_own(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "checks/backlint_checks/__init__.py", "")
    assert backlint("new-rule", "house/call-in-loop").code == 0
    assert (tmp_path / "checks/backlint_checks/house/call_in_loop.py").is_file()
    assert (tmp_path / "fixtures/house/call-in-loop/bad.py").is_file()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("house", "a rule is called AREA/NAME"),
        ("house/Call", "'Call' is no name"),
        ("house/call_in_loop", "'call_in_loop' is no name"),
        ("house/missing-timeout", "there is a rule reliability/missing-timeout already"),
        ("house/security", "'security' means something else"),
        ("backlint/call", "'backlint' means something else"),
    ],
)
def test_a_name_that_cannot_be_is_refused(backlint: Backlint, tmp_path: Path, name: str, message: str) -> None:
    result = backlint("new-rule", name, "--in", "lint")
    assert result.code == 2 and message in result.err
    assert not (tmp_path / "lint").exists()


def test_nothing_is_written_over(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "lint/house/call_in_loop.py", "# mine\n")
    result = backlint("new-rule", "house/call-in-loop", "--in", "lint")
    assert result.code == 2 and "lint/house/call_in_loop.py exists already" in result.err
    assert (tmp_path / "lint/house/call_in_loop.py").read_text(encoding="utf-8") == "# mine\n"
    assert not (tmp_path / "lint/fixtures").exists()


def test_without_a_folder_for_rules_it_is_said_how_to_set_one(backlint: Backlint) -> None:
    result = backlint("new-rule", "house/call-in-loop")
    assert result.code == 2 and 'checks = ["tools/lint"]' in result.err


def test_a_fixture_that_is_not_as_written_fails(backlint: Backlint, tmp_path: Path) -> None:
    folder = local(tmp_path)
    put(folder, "fixtures/house/slow-handler/good.py", SLEEP.replace("sleep(5)", "sleep(5)  # expect[slow-handler]: slow"))
    put(folder, "fixtures/house/slow-handler/wrong.py", "A = 1  # expect[slow-handler]: slow\n")
    result = backlint("test")
    assert result.code == 1
    assert "FAIL house/slow-handler/wrong.py" in result.out
    assert "wrong.py:1: expected slow-handler" in result.out
    assert result.out.splitlines()[-1].startswith("2 cases in ") and result.out.rstrip().endswith("1 failed.")
    assert backlint("test", "-k", "good").code == 0
    assert backlint("test", "tools/lint/fixtures", "-k", "good").code == 0


def test_nothing_to_test_is_no_success(backlint: Backlint, tmp_path: Path) -> None:
    assert backlint("test").code == 2
    put(tmp_path, "fixtures/data/commit-in-loop/a.py", "A = 1\n")
    result = backlint("test", "-k", "nothing-like-it")
    assert result.code == 2 and "none of 1 case is called 'nothing-like-it'" in result.err
    result = backlint("test", "no_such_folder")
    assert result.code == 2 and "there is no folder 'no_such_folder'" in result.err

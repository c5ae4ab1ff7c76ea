"""The hooks for pre-commit are command lines that exist, and do what their descriptions say."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import yaml

from .command_line import CALL, Backlint, put

ROOT = Path(__file__).parents[1]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
TOKEN = "glpat-" + "xR7vK2mQ9tLw4pZs8nBd"  # in two parts, so that it is none here


def test_there_are_these_hooks() -> None:
    assert set(HOOKS) == {"backlint", "backlint-changed", "backlint-fix", "backlint-secrets"}
    for hook in HOOKS.values():
        assert hook["language"] == "python"
        assert hook["description"].endswith(".")


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_runs(hook: str, backlint: Backlint) -> None:
    assert backlint(*shlex.split(HOOKS[hook]["entry"])[1:], "shop/__init__.py").code == 0


def test_the_whole_project_is_reported_whatever_changed(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/more.py", CALL)
    result = backlint("check", "-f", "concise")
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["shop/more.py", "shop/orders.py"]


def test_the_changed_files_are_reported_with_what_lies_outside_of_them(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/orders.py", "import requests\n\n\ndef load(url, timeout):\n    return requests.get(url, timeout=timeout)\n")
    put(tmp_path, "shop/more.py", "from shop.orders import load\n\n\ndef more(url):\n    return load(url, timeout=None)\n")
    put(tmp_path, "shop/other.py", CALL)
    result = backlint(*shlex.split(HOOKS["backlint-changed"]["entry"])[1:], "-f", "concise", "shop/more.py")
    assert result.code == 1
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["shop/more.py"]


def test_secrets_are_found_in_every_kind_of_text_and_nothing_else_is_read(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "notes.md", f"log in with {TOKEN}\n")
    put(tmp_path, "web/app.js", f'const token = "{TOKEN[:-2]}Xy"\n')
    put(tmp_path, "deploy.yaml", f"token: {TOKEN[:-2]}Ab\n")
    put(tmp_path, "shop/broken.py", "def (\n")
    result = backlint(*shlex.split(HOOKS["backlint-secrets"]["entry"])[1:], "-f", "concise", "notes.md", "web/app.js", "shop/orders.py")
    assert result.code == 1
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["notes.md", "web/app.js"]
    assert not (tmp_path / ".backlint_cache").exists()


def test_alone_judges_no_comment_that_may_be_there_for_what_the_whole_project_shows(backlint: Backlint, tmp_path: Path) -> None:
    put(tmp_path, "shop/a.py", "x = 1  # backlint: ignore[hardcoded-secret]: shown by its callers\n")
    assert backlint("--select", "hardcoded-secret", "shop/a.py").code == 1
    assert backlint("--alone", "--select", "hardcoded-secret", "shop/a.py").code == 0


def test_alone_needs_files(backlint: Backlint) -> None:
    assert backlint("--alone").err == "error: --alone: name the files and folders to read\n"
    assert backlint("--alone", "--since", "HEAD", "shop").code == 2

"""What several test modules need."""

from __future__ import annotations

from pathlib import Path

import pytest

from backlint.__main__ import main

from .command_line import CALL, Backlint, Result, put


@pytest.fixture
def backlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Backlint:
    """Runs a command line in a folder that is a project with one finding."""
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "shop/__init__.py", "")
    put(tmp_path, "shop/orders.py", CALL)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "PRE_COMMIT", "BACKLINT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Result:
        code = main(arguments)
        return Result(code, *capsys.readouterr())

    return run

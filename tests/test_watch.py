"""`--watch`: what starts another run, and how it ends."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from backlint.cli.watch import Files

from .command_line import CALL, Backlint, put

ROOT = Path(__file__).parents[1]
#: Seconds after which a test fails that waits for a line that never comes.
LONG = 60


class Running:
    """A command that goes on, and the lines that it prints."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "checks"), os.environ.get("PYTHONPATH", "")])
        self.process = subprocess.Popen(
            [sys.executable, "-m", "backlint", "check", "--watch", "-f", "concise", *arguments],
            cwd=folder, env={**os.environ, "PYTHONPATH": path, "NO_COLOR": "1"}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        assert self.process.stdout is not None
        threading.Thread(target=self._read, args=[self.process.stdout], daemon=True).start()

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line.rstrip("\n"))

    def run(self) -> list[str]:
        """The lines of the next run."""
        found: list[str] = []
        while not found or "Waiting for changes" not in found[-1]:
            found.append(self._lines.get(timeout=LONG))
        return found


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Running]:
    put(tmp_path, "pyproject.toml", "[tool.backlint]\n")
    put(tmp_path, "shop/orders.py", CALL)
    running = Running(tmp_path)
    yield running
    running.process.kill()
    running.process.wait()
    if running.process.stdout is not None:
        running.process.stdout.close()


def test_a_change_a_new_file_and_new_settings_start_another_run_and_ctrl_c_ends_it(watching: Running, tmp_path: Path) -> None:
    first = watching.run()
    assert first[0].startswith("shop/orders.py:5:12: error missing-timeout")
    assert not any("\x1b" in line for line in first)
    put(tmp_path, "shop/orders.py", CALL.replace("(url)\n", "(url, timeout=5)\n").replace("load(url, timeout=5)", "load(url)"))
    put(tmp_path, "shop/orders.py", "import requests\n\n\ndef load(url):\n    return requests.get(url, timeout=5)\n")
    assert not any("missing-timeout" in line for line in watching.run())
    put(tmp_path, "shop/fresh.py", CALL.replace("load", "fetch"))
    assert watching.run()[0].startswith("shop/fresh.py:5:12: error missing-timeout")
    put(tmp_path, "pyproject.toml", "[tool.backlint]\nselekt = []\n")
    assert any("selekt" in line and line.startswith("error:") for line in watching.run())
    put(tmp_path, "pyproject.toml", '[tool.backlint]\nignore = ["missing-timeout"]\n')
    assert not any("missing-timeout" in line for line in watching.run())
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(LONG) == 0


def test_reports_that_are_written_do_not_start_another_run(tmp_path: Path) -> None:
    put(tmp_path, "orders.py", CALL)
    files = Files(tmp_path, [str(tmp_path / "orders.py")])
    put(tmp_path, "backlint.sarif", "{}")
    put(tmp_path, ".backlint_cache/facts", "")
    assert not files.changed()
    put(tmp_path, "orders.py", "A = 1\n")
    assert files.changed() and not files.changed()
    put(tmp_path, "other/new.py", "")
    assert files.changed()
    (tmp_path / "orders.py").unlink()
    assert files.changed() and not files.changed()


@pytest.mark.parametrize("other", ["--diff", "--show-files", "--profile"])
def test_what_does_not_go_on_cannot_be_watched(backlint: Backlint, other: str) -> None:
    result = backlint("check", "--watch", other)
    assert result.code == 2 and f"--watch and {other} exclude each other" in result.err

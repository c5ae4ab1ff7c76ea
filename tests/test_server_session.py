"""When a project is analysed: what waits, what is given up for something newer, and what a crash comes to."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest

from backlint.run import Progress
from backlint.server import session as sessions
from backlint.server.project import Project
from backlint.server.session import Session
from backlint.settle import Report

LONG = 20


class Runs:
    """Stands in for a big project: notes what it is asked for, and lets runs take as long as a test wants."""

    quick = False

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.ended: list[str] = []
        self.held = threading.Event()
        self.held.set()
        self.wrong: Exception | None = None

    def whole(self, _edited: Mapping[str, str], progress: Progress) -> None:
        self._run("whole", progress)

    def near(self, focus: frozenset[str], _edited: Mapping[str, str], progress: Progress) -> None:
        self._run(f"near {' '.join(sorted(focus))}", progress)

    def _run(self, what: str, progress: Progress) -> None:
        self.asked.append(what)
        if self.wrong is not None:
            raise self.wrong
        while not self.held.wait(0.01):
            progress("checking", 0, 0)
        self.ended.append(what)


class Watched:
    """A session over `Runs`, and what it told."""

    def __init__(self, runs: Runs, executor: ThreadPoolExecutor) -> None:
        self.failures: list[BaseException] = []
        self.finished: list[bool] = []

        async def finished(_session: Session, _report: Report | None, whole: bool) -> None:
            self.finished.append(whole)

        async def progress() -> Progress:
            return lambda *_: None

        self.session = Session(
            cast("Project", runs), executor, edited=dict, finished=finished, failed=self.failures.append, progress=progress
        )

    async def until(self, condition: Any) -> None:
        async def wait() -> None:
            while not condition():
                await asyncio.sleep(0.01)

        await asyncio.wait_for(wait(), LONG)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "PATIENCE", 0.02)


@pytest.mark.asyncio
async def test_changes_are_looked_at_together_and_the_whole_follows_a_save() -> None:
    runs = Runs()
    with ThreadPoolExecutor(1) as executor:
        watched = Watched(runs, executor)
        await watched.until(lambda: runs.ended == ["whole"])
        await watched.session.settled("a.py")
        watched.session.change("a.py")
        watched.session.change("b.py")
        watched.session.change("a.py")
        await asyncio.wait_for(watched.session.settled("a.py"), LONG)
        assert runs.ended == ["whole", "near a.py b.py"]
        watched.session.renew()
        await watched.until(lambda: len(runs.ended) == 3)
        assert runs.ended[2] == "whole"
        watched.session.close()


@pytest.mark.asyncio
async def test_a_change_ends_a_run_over_the_whole_which_then_begins_again() -> None:
    runs = Runs()
    with ThreadPoolExecutor(1) as executor:
        watched = Watched(runs, executor)
        await watched.session.settled("a.py")
        runs.held.clear()
        watched.session.renew()
        await watched.until(lambda: runs.asked == ["whole", "whole"])
        watched.session.change("a.py")
        await watched.until(lambda: runs.asked[2:] == ["near a.py"])
        assert runs.ended == ["whole"], "it was given up"
        runs.held.set()
        await watched.until(lambda: runs.ended == ["whole", "near a.py", "whole"])
        assert not watched.failures
        watched.session.close()


@pytest.mark.asyncio
async def test_a_crash_is_told_and_nobody_waits_for_ever() -> None:
    runs = Runs()
    runs.wrong = OSError("the disk is gone")
    with ThreadPoolExecutor(1) as executor:
        watched = Watched(runs, executor)
        await asyncio.wait_for(watched.session.settled("a.py"), LONG)
        assert [str(error) for error in watched.failures] == ["the disk is gone"]
        runs.wrong = None
        watched.session.renew()
        await watched.until(lambda: runs.ended == ["whole"])
        watched.session.close()

"""One project in the server: when it is analysed, and who waits for that.

Changed files are looked at first, the whole follows when a file is saved; in a small project every change analyses the whole. A newer
change ends what is going on.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from typing import TypeVar

from ..run import Progress
from ..settle import Report
from ..warm import tidy
from .project import Project

#: Seconds after the last keystroke before anything is done.
PATIENCE = 0.3

T = TypeVar("T")


class Superseded(BaseException):
    """There is something newer to do. No `Exception`, so that nothing in the analysis takes it for a failure of a rule."""


class Session:
    """Keeps what is known of a project up to date.

    Args:
        executor: Its single thread does all analysing, whatever project it is for: values are shared by all programs of a process.
        edited: Gives the texts of the project's open files by path.
        finished: Awaited after each run with its report, and with None after one that failed.
        failed: Is told what went wrong where the analysis itself crashed.
        progress: Makes what is told of the progress of the first run.
    """

    def __init__(
        self,
        project: Project,
        executor: Executor,
        *,
        edited: Callable[[], Mapping[str, str]],
        finished: Callable[[Session, Report | None, bool], Awaitable[None]],
        failed: Callable[[BaseException], None],
        progress: Callable[[], Awaitable[Progress]],
    ) -> None:
        self.project = project
        self._executor = executor
        self._edited = edited
        self._finished = finished
        self._failed = failed
        self._progress = progress
        self._changed: set[str] = set()
        self._running: frozenset[str] = frozenset()
        self._stale = True
        self._ready = False
        self._due = 0.0
        self._wake = asyncio.Event()
        self._turn = asyncio.Event()
        self._superseded = threading.Event()
        self._wake.set()
        self._task = asyncio.get_running_loop().create_task(self._work())

    def change(self, path: str) -> None:
        """A file is different in the editor."""
        self._changed.add(path)
        if self.project.quick:
            self._stale = True
        self._later(PATIENCE)

    def renew(self, patience: float = PATIENCE) -> None:
        """Files are different on the disk, or will be read from there again."""
        self._stale = True
        self._later(patience)

    def replace(self, project: Project) -> None:
        """The settings are different."""
        self.project = project
        self._ready = False
        self.renew()

    async def settled(self, path: str) -> None:
        """Wait until what is known of a file is up to date, as far as the file itself has changed."""
        while not self._ready or path in self._changed or path in self._running:
            turn = self._turn
            await turn.wait()

    def close(self) -> None:
        """End what is going on."""
        self._superseded.set()
        self._task.cancel()

    def _later(self, patience: float) -> None:
        self._due = asyncio.get_running_loop().time() + patience
        if self._ready:  # the first run is let come to its end, or there would never be anything to see
            self._superseded.set()
        self._wake.set()

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._wake.wait()
            if (delay := self._due - loop.time()) > 0:
                await asyncio.sleep(delay)
                continue
            project, focus = self.project, frozenset(self._changed)
            self._superseded.clear()
            if self._ready and focus and not project.quick:
                self._changed -= focus
                done = await self._run(focus, partial(project.near, focus), first=False)
                if not done:
                    self._changed |= focus
            elif self._stale:
                self._stale = False
                self._changed -= focus
                if not await self._run(focus, project.whole, first=not self._ready):
                    self._stale = True
                    self._changed |= focus
            else:
                self._changed.clear()
                self._wake.clear()

    async def _run(self, focus: frozenset[str], job: Callable[[Mapping[str, str], Progress], T], *, first: bool) -> bool:
        """Analyse in the other thread. False where that was given up for something newer."""
        told = await self._progress() if first else _silent
        project, self._running = self.project, focus
        edited = dict(self._edited())

        def tell(phase: str, done: int, total: int) -> None:
            if self._superseded.is_set():
                raise Superseded
            told(phase, done, total)

        def analyse() -> T | BaseException:
            # Superseded is no Exception and would look like the end of the thread to whoever runs it.
            try:
                return job(edited, tell)
            except (Exception, Superseded) as error:
                return error

        result: object = None
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._executor, analyse)
            if isinstance(result, Superseded):
                return False
            if isinstance(result, BaseException):
                self._failed(result)
            self._ready = self._ready or project is self.project
        finally:
            told("", 1, 1)
            self._running = frozenset()
            turn, self._turn = self._turn, asyncio.Event()
            turn.set()
        try:
            await self._finished(self, result if isinstance(result, Report) else None, not focus or project.quick)
        except Exception as error:
            self._failed(error)
        self._executor.submit(tidy)
        return True


def _silent(_phase: str, _done: int, _total: int) -> None:
    """Tell nobody."""

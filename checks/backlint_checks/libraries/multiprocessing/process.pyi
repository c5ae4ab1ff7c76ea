"""CPython 3.11."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Runs, blocking, detached, spawn, stops
from backlint.stub import wait as waits

class BaseProcess:
    # The function runs in another process.
    @detached
    def __init__(
        self,
        group: None = None,
        target: Runs = None,
        name: str | None = None,
        args: Any = (),
        kwargs: Any = {},
        *,
        daemon: bool | None = None,
    ) -> None: ...
    name: str
    daemon: bool
    pid: int | None
    exitcode: int | None
    sentinel: int
    def run(self) -> None: ...
    @spawn
    @blocking
    def start(self) -> None: ...
    @stops
    def terminate(self) -> None: ...
    @stops
    def kill(self) -> None: ...
    @waits
    @blocking
    def join(self, timeout: Deadline["total"] = FOREVER) -> None: ...
    def is_alive(self) -> bool: ...
    def close(self) -> None: ...

def current_process() -> BaseProcess: ...
def active_children() -> list[BaseProcess]: ...

"""CPython 3.11 to 3.13. A process has no timeout of its own: `wait_for` or `asyncio.timeout` bounds the wait for it."""

from typing import Any

from backlint.stub import FOREVER, Deadline, spawn, stops
from backlint.stub import wait as waits

PIPE: int
STDOUT: int
DEVNULL: int

class Process:
    stdin: Any
    stdout: Any
    stderr: Any
    pid: int
    returncode: int | None
    @waits("process")
    async def wait(self, _timeout: Deadline["total"] = FOREVER) -> int: ...
    @waits("process")
    async def communicate(self, input: Any = None, _timeout: Deadline["total"] = FOREVER) -> tuple[bytes, bytes]: ...
    @stops
    def send_signal(self, signal: int) -> None: ...
    @stops
    def terminate(self) -> None: ...
    @stops
    def kill(self) -> None: ...

@spawn
async def create_subprocess_exec(
    program: Any, *args: Any, stdin: Any = None, stdout: Any = None, stderr: Any = None, limit: int = 65536, **kwds: Any
) -> Process: ...
@spawn
async def create_subprocess_shell(
    cmd: Any, stdin: Any = None, stdout: Any = None, stderr: Any = None, limit: int = 65536, **kwds: Any
) -> Process: ...

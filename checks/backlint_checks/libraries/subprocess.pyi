"""CPython 3.11. Nothing here has a timeout by default."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, asks, blocking, spawn, stops
from backlint.stub import wait as waits

PIPE: int
STDOUT: int
DEVNULL: int

class SubprocessError(Exception): ...
class CalledProcessError(SubprocessError): ...
class TimeoutExpired(SubprocessError): ...

class CompletedProcess:
    args: Any
    returncode: int
    stdout: Any
    stderr: Any
    def check_returncode(self) -> None: ...

@waits("process")
@blocking
def run(
    *popenargs: Any,
    input: Any = None,
    capture_output: bool = False,
    timeout: Deadline["total"] = FOREVER,
    check: bool = False,
    **kwargs: Any,
) -> CompletedProcess: ...
@waits("process")
@blocking
def call(*popenargs: Any, timeout: Deadline["total"] = FOREVER, **kwargs: Any) -> int: ...
@waits("process")
@blocking
def check_call(*popenargs: Any, timeout: Deadline["total"] = FOREVER, **kwargs: Any) -> int: ...
@waits("process")
@blocking
def check_output(*popenargs: Any, timeout: Deadline["total"] = FOREVER, **kwargs: Any) -> Any: ...
@waits("process")
@blocking
def getoutput(cmd: Any, *, encoding: str | None = None, errors: str | None = None, _timeout: Deadline["total"] = FOREVER) -> str: ...
@waits("process")
@blocking
def getstatusoutput(
    cmd: Any, *, encoding: str | None = None, errors: str | None = None, _timeout: Deadline["total"] = FOREVER
) -> tuple[int, str]: ...

class Popen:
    args: Any
    stdin: Any
    stdout: Any
    stderr: Any
    pid: int
    returncode: int
    @spawn
    @blocking
    def __init__(
        self, args: Any, bufsize: int = -1, executable: Any = None, stdin: Any = None, stdout: Any = None, **kwargs: Any
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @asks
    def poll(self) -> int | None: ...
    @waits("process")
    @blocking
    def wait(self, timeout: Deadline["total"] = FOREVER) -> int: ...
    @waits("process")
    @blocking
    def communicate(self, input: Any = None, timeout: Deadline["total"] = FOREVER) -> tuple[Any, Any]: ...
    @stops
    def send_signal(self, sig: int) -> None: ...
    @stops
    def terminate(self) -> None: ...
    @stops
    def kill(self) -> None: ...

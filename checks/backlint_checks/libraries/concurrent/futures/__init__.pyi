"""CPython 3.11. Nothing that waits here has a timeout by default; the work itself is not stopped by one."""

from collections.abc import Iterable, Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Each, Runs, asks, blocking, detached, joins, spawn, stops
from backlint.stub import wait as waits

from .process import ProcessPoolExecutor
from .thread import ThreadPoolExecutor

CancelledError = Exception
TimeoutError = TimeoutError
FIRST_COMPLETED: str
FIRST_EXCEPTION: str
ALL_COMPLETED: str

class Future[R]:
    @waits
    @blocking
    def result(self, timeout: Deadline["total"] = FOREVER) -> R: ...
    @waits
    @blocking
    def exception(self, timeout: Deadline["total"] = FOREVER) -> BaseException | None: ...
    # The function runs in the thread that did the work.
    @detached
    def add_done_callback(self, fn: Runs) -> None: ...
    @asks
    def done(self) -> bool: ...
    def running(self) -> bool: ...
    def cancel(self) -> bool: ...
    @asks
    def cancelled(self) -> bool: ...
    def set_result(self, result: R) -> None: ...
    def set_exception(self, exception: BaseException | None) -> None: ...

# What `as_completed` and `wait` give out has ended.
class _Finished[R](Future[R]):
    def result(self, timeout: float | None = None) -> R: ...
    def exception(self, timeout: float | None = None) -> BaseException | None: ...

@joins
class Executor:
    # Leaving the block waits for all work.
    def __enter__(self) -> Self: ...
    @spawn
    @detached
    def submit[R](self, fn: Runs[R], /, *args: Any, **kwargs: Any) -> Future[R]: ...
    @spawn
    @detached
    def map[R](self, fn: Runs[R], *iterables: Each, timeout: float | None = None, chunksize: int = 1) -> Iterator[R]: ...
    # It waits for all work; nobody shuts down what is still needed.
    @stops
    @blocking
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...

@waits
@blocking
def wait[R](
    fs: Iterable[Future[R]], timeout: Deadline["total"] = FOREVER, return_when: str = "ALL_COMPLETED"
) -> tuple[set[_Finished[R]], set[Future[R]]]: ...
@waits
@blocking
def as_completed[R](fs: Iterable[Future[R]], timeout: Deadline["total"] = FOREVER) -> Iterator[_Finished[R]]: ...

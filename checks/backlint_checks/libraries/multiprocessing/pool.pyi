"""CPython 3.11. A pool whose worker was killed never gives the result of what that worker did."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Each, Runs, asks, blocking, detached, spawn, stops
from backlint.stub import wait as waits

class ApplyResult[R]:
    @asks
    def ready(self) -> bool: ...
    @asks
    def successful(self) -> bool: ...
    @waits
    @blocking
    def wait(self, timeout: Deadline["total"] = FOREVER) -> None: ...
    @waits
    @blocking
    def get(self, timeout: Deadline["total"] = FOREVER) -> R: ...

AsyncResult = ApplyResult

class Pool:
    def __init__(
        self,
        processes: int | None = None,
        initializer: Any = None,
        initargs: Any = (),
        maxtasksperchild: int | None = None,
        context: Any = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @detached
    @blocking
    def apply[R](self, func: Runs[R], args: Any = (), kwds: Any = {}) -> R: ...
    @spawn
    @detached
    def apply_async[R](
        self, func: Runs[R], args: Any = (), kwds: Any = {}, callback: Any = None, error_callback: Any = None
    ) -> ApplyResult[R]: ...
    @detached
    @blocking
    def map[R](self, func: Runs[R], iterable: Each, chunksize: int | None = None) -> list[R]: ...
    @spawn
    @detached
    def map_async[R](
        self, func: Runs[R], iterable: Each, chunksize: int | None = None, callback: Any = None, error_callback: Any = None
    ) -> ApplyResult[list[R]]: ...
    @detached
    def imap[R](self, func: Runs[R], iterable: Each, chunksize: int = 1) -> Iterator[R]: ...
    @detached
    def imap_unordered[R](self, func: Runs[R], iterable: Each, chunksize: int = 1) -> Iterator[R]: ...
    @detached
    @blocking
    def starmap[R](self, func: Callable[..., R], iterable: Iterable[Any], chunksize: int | None = None) -> list[R]: ...
    @spawn
    @detached
    def starmap_async[R](
        self,
        func: Callable[..., R],
        iterable: Iterable[Any],
        chunksize: int | None = None,
        callback: Any = None,
        error_callback: Any = None,
    ) -> ApplyResult[list[R]]: ...
    def close(self) -> None: ...
    @stops
    def terminate(self) -> None: ...
    @waits
    @blocking
    def join(self, _timeout: Deadline["total"] = FOREVER) -> None: ...

class ThreadPool(Pool):
    def __init__(self, processes: int | None = None, initializer: Any = None, initargs: Any = ()) -> None: ...

"""CPython 3.11."""

from typing import Any

from . import connection, pool, process, queues, synchronize

class BaseContext:
    Process = process.BaseProcess
    Queue = queues.Queue
    JoinableQueue = queues.JoinableQueue
    SimpleQueue = queues.SimpleQueue
    Lock = synchronize.Lock
    RLock = synchronize.RLock
    Event = synchronize.Event
    Condition = synchronize.Condition
    Semaphore = synchronize.Semaphore
    BoundedSemaphore = synchronize.BoundedSemaphore
    def Pool(
        self, processes: int | None = None, initializer: Any = None, initargs: Any = (), maxtasksperchild: int | None = None
    ) -> pool.Pool: ...
    def Pipe(self, duplex: bool = True) -> tuple[connection.Connection, connection.Connection]: ...
    def get_context(self, method: str | None = None) -> BaseContext: ...
    def cpu_count(self) -> int: ...

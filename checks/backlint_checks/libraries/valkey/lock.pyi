"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any, Self

from backlint.stub import Ttl, blocking, network
from backlint.stub import lock as locks

class Lock:
    def __init__(
        self,
        valkey: Any,
        name: str,
        timeout: Ttl = None,
        sleep: float = 0.1,
        blocking: bool = True,
        blocking_timeout: float | None = None,
        thread_local: bool = True,
    ) -> None: ...
    @locks
    @network
    @blocking
    def __enter__(self) -> Self: ...
    @locks
    @network
    @blocking
    def acquire(
        self, sleep: float | None = None, blocking: bool | None = None, blocking_timeout: float | None = None, token: Any = None
    ) -> bool: ...
    @network
    @blocking
    def release(self) -> None: ...
    @network
    @blocking
    def extend(self, additional_time: float, replace_ttl: bool = False) -> bool: ...
    @network
    @blocking
    def owned(self) -> bool: ...
    @network
    @blocking
    def locked(self) -> bool: ...

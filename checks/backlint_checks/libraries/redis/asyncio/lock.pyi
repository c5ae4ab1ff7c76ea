"""redis 8.1.0. `timeout` is the life of the lock, not a bound on waiting for it."""

from typing import Any, Self

from backlint.stub import Ttl, network
from backlint.stub import lock as locks

class Lock:
    def __init__(
        self,
        redis: Any,
        name: str,
        timeout: Ttl = None,
        sleep: float = 0.1,
        blocking: bool = True,
        blocking_timeout: float | None = None,
        thread_local: bool = True,
        raise_on_release_error: bool = True,
    ) -> None: ...
    @locks
    @network
    async def __aenter__(self) -> Self: ...
    @locks
    @network
    async def acquire(self, blocking: bool | None = None, blocking_timeout: float | None = None, token: Any = None) -> bool: ...
    @network
    async def release(self) -> None: ...
    @network
    async def extend(self, additional_time: float, replace_ttl: bool = False) -> bool: ...
    @network
    async def owned(self) -> bool: ...
    @network
    async def locked(self) -> bool: ...

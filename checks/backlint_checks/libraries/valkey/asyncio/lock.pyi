"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any, Self

from backlint.stub import Ttl, network
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

"""asyncmy 0.2.18. Connecting gives up after ten seconds. A statement waits for ever unless `read_timeout` bounds it."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, network

from . import cursors
from .connection import Connection
from .pool import Pool

class _Connecting:
    def __await__(self) -> Connection: ...
    async def __aenter__(self) -> Connection: ...

class _Filling:
    def __await__(self) -> Pool: ...
    async def __aenter__(self) -> Pool: ...

@network
def connect(
    user: Any = None,
    password: Secret = "",
    password_creator: Any = None,
    host: Any = None,
    database: Any = None,
    *args: Any,
    connect_timeout: Deadline["connect"] = 10,
    read_timeout: Deadline["read"] = FOREVER,
    **kwargs: Any,
) -> _Connecting: ...
@network
def create_pool(
    minsize: int = 1,
    maxsize: int = 10,
    echo: bool = False,
    pool_recycle: int = 3600,
    *,
    host: Any = None,
    password: Secret = "",
    connect_timeout: Deadline["connect"] = 10,
    read_timeout: Deadline["read"] = FOREVER,
    **kwargs: Any,
) -> _Filling: ...

"""redis 8.1.0. Keywords that it does not know go to each node's connection."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn, since

from .client import Redis

class RedisCluster(Redis):
    def __init__(
        self,
        host: str | None = None,
        port: Any = 6379,
        startup_nodes: Any = None,
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **kwargs: Any,
    ) -> None: ...
    @since("redis", "8.0.0")
    def __init__(
        self,
        host: str | None = None,
        port: Any = 6379,
        startup_nodes: Any = None,
        *,
        socket_timeout: Deadline["read"] = 5,
        socket_connect_timeout: Deadline["connect"] = 5,
        **kwargs: Any,
    ) -> None: ...

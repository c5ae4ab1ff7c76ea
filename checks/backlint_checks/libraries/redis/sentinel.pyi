"""redis 8.1.0. Keywords go to the connections of the sentinels and of the servers that they name."""

from typing import Any

from backlint.stub import FOREVER, INHERIT, Deadline, since

from .client import Redis

class Sentinel:
    def __init__(
        self,
        sentinels: Any,
        min_other_sentinels: int = 0,
        sentinel_kwargs: Any = None,
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **connection_kwargs: Any,
    ) -> None: ...
    @since("redis", "8.0.0")
    def __init__(
        self,
        sentinels: Any,
        min_other_sentinels: int = 0,
        sentinel_kwargs: Any = None,
        *,
        socket_timeout: Deadline["read"] = 5,
        socket_connect_timeout: Deadline["connect"] = 5,
        **connection_kwargs: Any,
    ) -> None: ...
    def master_for(
        self,
        service_name: str,
        *,
        socket_timeout: Deadline["read"] = INHERIT,
        socket_connect_timeout: Deadline["connect"] = INHERIT,
        **kwargs: Any,
    ) -> Redis: ...
    def slave_for(
        self,
        service_name: str,
        *,
        socket_timeout: Deadline["read"] = INHERIT,
        socket_connect_timeout: Deadline["connect"] = INHERIT,
        **kwargs: Any,
    ) -> Redis: ...

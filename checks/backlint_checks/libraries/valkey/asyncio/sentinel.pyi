"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any

from backlint.stub import FOREVER, INHERIT, Deadline

from .client import Valkey

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
    def master_for(
        self,
        service_name: str,
        *,
        socket_timeout: Deadline["read"] = INHERIT,
        socket_connect_timeout: Deadline["connect"] = INHERIT,
        **kwargs: Any,
    ) -> Valkey: ...
    def slave_for(
        self,
        service_name: str,
        *,
        socket_timeout: Deadline["read"] = INHERIT,
        socket_connect_timeout: Deadline["connect"] = INHERIT,
        **kwargs: Any,
    ) -> Valkey: ...

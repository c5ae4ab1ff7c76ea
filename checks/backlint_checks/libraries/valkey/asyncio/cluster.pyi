"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn

from .client import Valkey

class ValkeyCluster(Valkey):
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

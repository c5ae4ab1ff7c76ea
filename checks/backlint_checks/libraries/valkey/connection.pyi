"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Dsn, Secret

class ConnectionPool:
    def __init__(
        self,
        connection_class: Any = ...,
        max_connections: int | None = None,
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **connection_kwargs: Any,
    ) -> None: ...
    @classmethod
    def from_url(
        cls, url: Dsn, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any
    ) -> Self: ...
    def disconnect(self, inuse_connections: bool = True) -> Any: ...

class BlockingConnectionPool(ConnectionPool):
    def __init__(
        self,
        max_connections: int = 50,
        timeout: Deadline["pool"] = 20,
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **connection_kwargs: Any,
    ) -> None: ...

class Connection:
    def __init__(
        self,
        host: str = "localhost",
        port: int = 6379,
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **connection_kwargs: Any,
    ) -> None: ...

class SSLConnection(Connection):
    def __init__(
        self, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **connection_kwargs: Any
    ) -> None: ...

class UnixDomainSocketConnection:
    def __init__(
        self,
        path: str = "",
        *,
        socket_timeout: Deadline["read"] = FOREVER,
        socket_connect_timeout: Deadline["connect"] = FOREVER,
        **connection_kwargs: Any,
    ) -> None: ...

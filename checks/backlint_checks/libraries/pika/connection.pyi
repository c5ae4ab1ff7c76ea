"""pika 1.4.4."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn

class Parameters: ...

class ConnectionParameters(Parameters):
    def __init__(
        self,
        host: str = "localhost",
        port: int = 5672,
        virtual_host: str = "/",
        credentials: Any = None,
        *,
        socket_timeout: Deadline["connect"] = 10,
        stack_timeout: Deadline["connect"] = 15,
        blocked_connection_timeout: Deadline["write"] = FOREVER,
        **kwargs: Any,
    ) -> None: ...

class URLParameters(Parameters):
    def __init__(
        self,
        url: Dsn,
        _socket_timeout: Deadline["connect"] = 10,
        _stack_timeout: Deadline["connect"] = 15,
        _blocked_connection_timeout: Deadline["write"] = FOREVER,
    ) -> None: ...

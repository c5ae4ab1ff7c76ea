"""clickhouse-driver 0.2.11."""

from typing import Any

from backlint.stub import Deadline, Dsn, Secret

from .connection import Connection

def connect(
    dsn: Dsn = None,
    host: Any = None,
    user: str = "default",
    password: Secret = "",
    port: int = 9000,
    database: str = "",
    *,
    connect_timeout: Deadline["connect"] = 10,
    send_receive_timeout: Deadline["read"] = 300,
    **kwargs: Any,
) -> Connection: ...

class Error(Exception): ...
class OperationalError(Error): ...

"""clickhouse-connect 1.12.0. Connecting has ten seconds, an answer five minutes. Making a client asks the server for its version."""

from typing import Any

from backlint.stub import Deadline, Dsn, Secret

from .asyncclient import AsyncClient as _AsyncClient
from .client import Client as _Client

def create_client(
    *,
    host: str | None = None,
    username: str | None = None,
    password: Secret = "",
    access_token: Secret = None,
    database: str | None = None,
    interface: str | None = None,
    port: Any = None,
    secure: bool = False,
    dsn: Dsn = None,
    settings: Any = None,
    connect_timeout: Deadline["connect"] = 10,
    send_receive_timeout: Deadline["read"] = 300,
    **kwargs: Any,
) -> _Client: ...
async def create_async_client(
    *,
    host: str | None = None,
    username: str | None = None,
    password: Secret = "",
    access_token: Secret = None,
    database: str | None = None,
    interface: str | None = None,
    port: Any = None,
    secure: bool = False,
    dsn: Dsn = None,
    settings: Any = None,
    connect_timeout: Deadline["connect"] = 10,
    send_receive_timeout: Deadline["read"] = 300,
    **kwargs: Any,
) -> _AsyncClient: ...

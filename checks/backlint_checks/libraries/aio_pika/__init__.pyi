"""aio-pika 10.2.1. Connecting has no timeout unless one is given."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn, Secret, network

from . import abc
from .abc import AbstractConnection as _AbstractConnection

class Message:
    def __init__(self, body: bytes, *, headers: Any = None, content_type: str | None = None, **kwargs: Any) -> None: ...

class DeliveryMode: ...
class ExchangeType: ...

@network
async def connect(
    url: Dsn = None,
    *,
    host: str = "localhost",
    port: int = 5672,
    login: str = "guest",
    password: Secret = "guest",
    timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> _AbstractConnection: ...
@network
async def connect_robust(
    url: Dsn = None,
    *,
    host: str = "localhost",
    port: int = 5672,
    login: str = "guest",
    password: Secret = "guest",
    timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> _AbstractConnection: ...

"""nats-py 2.16.0. Connecting has two seconds and is tried again sixty times, a request half a second."""

from typing import Any

from backlint.stub import Deadline, Retries, Secret, network

from . import aio, js
from .aio.client import Client as NATS

@network
async def connect(
    servers: Any = "nats://localhost:4222",
    *,
    connect_timeout: Deadline["connect"] = 2,
    max_reconnect_attempts: Retries = 60,
    password: Secret = None,
    token: Secret = None,
    **options: Any,
) -> NATS: ...

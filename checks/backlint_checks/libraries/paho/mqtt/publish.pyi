"""paho-mqtt 2.2.0. They connect, send and disconnect."""

from typing import Any

from backlint.stub import blocking, publish

@publish
@blocking
def single(
    topic: str,
    payload: Any = None,
    qos: int = 0,
    retain: bool = False,
    hostname: str = "localhost",
    port: int = 1883,
    client_id: str = "",
    keepalive: int = 60,
    *args: Any,
    **kwargs: Any,
) -> None: ...
@publish
@blocking
def multiple(
    msgs: Any, hostname: str = "localhost", port: int = 1883, client_id: str = "", keepalive: int = 60, *args: Any, **kwargs: Any
) -> None: ...

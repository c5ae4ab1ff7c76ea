"""paho-mqtt 2.2.0."""

from typing import Any

from backlint.stub import Handler, blocking, entry, receive

@receive
@blocking
def simple(topics: Any, qos: int = 0, msg_count: int = 1, *args: Any, **kwargs: Any) -> Any: ...
@entry("consumer")
@receive
@blocking
def callback(callback: Handler, topics: Any, qos: int = 0, *args: Any, **kwargs: Any) -> None: ...

"""confluent-kafka 2.16.1."""

from typing import Any

from backlint.stub import blocking, receive

from . import Consumer, Message

class DeserializingConsumer(Consumer):
    def __init__(self, conf: Any) -> None: ...
    @receive
    @blocking
    def poll(self, timeout: float = -1) -> Message | None: ...

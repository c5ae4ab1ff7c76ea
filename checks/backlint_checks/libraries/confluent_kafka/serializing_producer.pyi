"""confluent-kafka 2.16.1."""

from typing import Any

from backlint.stub import publish

from . import Producer

class SerializingProducer(Producer):
    def __init__(self, conf: Any) -> None: ...
    @publish
    def produce(
        self,
        topic: str,
        key: Any = None,
        value: Any = None,
        partition: int = -1,
        on_delivery: Any = None,
        timestamp: int = 0,
        headers: Any = None,
    ) -> None: ...

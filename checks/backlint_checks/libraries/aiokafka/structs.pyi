"""aiokafka 0.14.0."""

from typing import Any

class TopicPartition:
    def __init__(self, topic: str, partition: int) -> None: ...

class ConsumerRecord:
    topic: str
    partition: int
    offset: int
    key: Any
    value: Any
    headers: Any

"""kafka-python 3.0.12. Requests give up after 30 seconds, waiting for metadata after 60; iterating over a consumer waits for ever on purpose."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import Topic, blocking, publish, receive

class KafkaProducer:
    def __init__(self, *, bootstrap_servers: Any = "localhost", **configs: Any) -> None: ...
    @publish
    @blocking
    def send(
        self,
        topic: Topic,
        value: Any = None,
        key: Any = None,
        headers: Any = None,
        partition: int | None = None,
        timestamp_ms: int | None = None,
    ) -> Any: ...
    @blocking
    def flush(self, timeout: float | None = None) -> None: ...
    def close(self, timeout: float | None = None) -> None: ...

class KafkaConsumer:
    def __init__(
        self, *topics: Topic["receive"], bootstrap_servers: Any = "localhost", group_id: str | None = None, **configs: Any
    ) -> None: ...
    @receive
    @blocking
    def __iter__(self) -> Iterator[Any]: ...
    @receive
    @blocking
    def poll(self, timeout_ms: int = 0, max_records: int | None = None, update_offsets: bool = True) -> Any: ...
    def subscribe(self, topics: Topic["receive"] = (), pattern: str | None = None, listener: Any = None) -> None: ...
    @blocking
    def commit(self, offsets: Any = None, timeout_ms: int | None = None) -> None: ...
    def close(self, *args: Any, **kwargs: Any) -> None: ...

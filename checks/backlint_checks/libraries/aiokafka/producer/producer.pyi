"""aiokafka 0.14.0. `send` puts a message into a batch and gives a future, `send_and_wait` waits for the broker."""

from typing import Any, Self

from backlint.stub import Milliseconds, Topic, network
from backlint.stub import publish as publishes

class AIOKafkaProducer:
    def __init__(
        self, *, loop: Any = None, bootstrap_servers: Any = "localhost", request_timeout_ms: Milliseconds["total"] = 40_000, **kwargs: Any
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def start(self) -> None: ...
    @network
    async def stop(self) -> None: ...
    @network
    async def flush(self) -> None: ...
    @network
    async def partitions_for(self, topic: str) -> Any: ...
    @publishes
    async def send(
        self,
        topic: Topic,
        value: Any = None,
        key: Any = None,
        partition: int | None = None,
        timestamp_ms: int | None = None,
        headers: Any = None,
    ) -> Any: ...
    @publishes
    async def send_and_wait(
        self,
        topic: Topic,
        value: Any = None,
        key: Any = None,
        partition: int | None = None,
        timestamp_ms: int | None = None,
        headers: Any = None,
    ) -> Any: ...
    @publishes
    async def send_batch(self, batch: Any, topic: str, *, partition: int) -> Any: ...
    # A transaction of the broker, not of a database.
    def transaction(self) -> Any: ...
    @network
    async def begin_transaction(self) -> None: ...
    @network
    async def commit_transaction(self) -> None: ...
    @network
    async def abort_transaction(self) -> None: ...

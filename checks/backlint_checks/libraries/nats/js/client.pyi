"""nats-py 2.16.0. Requests to the stream server have five seconds."""

from typing import Any

from backlint.stub import Handler, entry, network, receive
from backlint.stub import publish as publishes

class _PullSubscription:
    @receive
    async def fetch(self, batch: int = 1, timeout: float | None = 5, heartbeat: float | None = None) -> list[Any]: ...

class JetStreamContext:
    @publishes
    async def publish(
        self,
        subject: str,
        payload: bytes = b"",
        timeout: float | None = None,
        stream: str | None = None,
        headers: Any = None,
        msg_ttl: float | None = None,
    ) -> Any: ...
    @publishes
    async def publish_async(
        self,
        subject: str,
        payload: bytes = b"",
        wait_stall: float | None = None,
        stream: str | None = None,
        headers: Any = None,
        msg_ttl: float | None = None,
    ) -> Any: ...
    @entry("consumer")
    async def subscribe(
        self,
        subject: str,
        queue: str | None = None,
        cb: Handler = None,
        durable: str | None = None,
        stream: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    async def pull_subscribe(
        self, subject: str, durable: str | None = None, stream: str | None = None, *args: Any, **kwargs: Any
    ) -> _PullSubscription: ...
    @network
    async def add_stream(self, config: Any = None, **params: Any) -> Any: ...
    @network
    async def update_stream(self, config: Any = None, **params: Any) -> Any: ...
    @network
    async def stream_info(self, name: str, subjects_filter: str | None = None) -> Any: ...
    @network
    async def add_consumer(self, stream: str, config: Any = None, timeout: float | None = None, **params: Any) -> Any: ...
    @network
    async def key_value(self, bucket: str) -> Any: ...

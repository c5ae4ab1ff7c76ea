"""aiobotocore 2.25.1. One class stands for the clients of all services: every method asks the service but those named."""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import network, receive, sleep
from backlint.stub import publish as publishes

class _Operation:
    @network
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class _Paginator:
    # Each page is one request.
    @network
    def paginate(self, **kwargs: Any) -> AsyncIterator[Any]: ...

class _Waiter:
    @network
    @sleep
    async def wait(self, **kwargs: Any) -> None: ...

class AioBaseClient:
    exceptions: Any
    meta: Any
    async def __aenter__(self) -> Self: ...
    def __getattr__(self, item: str) -> _Operation: ...
    def get_paginator(self, operation_name: str) -> _Paginator: ...
    def get_waiter(self, waiter_name: str) -> _Waiter: ...
    async def close(self) -> None: ...
    # They sign and do not ask.
    async def generate_presigned_url(
        self, ClientMethod: str, Params: Any = None, ExpiresIn: int = 3600, HttpMethod: str | None = None
    ) -> str: ...
    @publishes
    @network
    async def send_message(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def send_message_batch(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def publish(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def publish_batch(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def put_events(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def put_record(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    async def put_records(self, **kwargs: Any) -> Any: ...
    @receive
    @network
    async def receive_message(self, **kwargs: Any) -> Any: ...

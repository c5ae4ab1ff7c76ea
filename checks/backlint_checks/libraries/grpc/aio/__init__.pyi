"""grpcio 1.85.1, for asyncio."""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, network, receive

class _Call:
    def __await__(self) -> Any: ...
    def __aiter__(self) -> AsyncIterator[Any]: ...
    async def read(self) -> Any: ...
    async def write(self, request: Any) -> None: ...
    async def done_writing(self) -> None: ...
    def cancel(self) -> bool: ...

class UnaryUnaryMultiCallable:
    @network
    def __call__(
        self,
        request: Any,
        *,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> _Call: ...

class UnaryStreamMultiCallable:
    # What it returns goes on until one side ends it: `timeout` bounds all of it, and one that is to last has none.
    @receive
    @network
    def __call__(
        self,
        request: Any,
        *,
        timeout: float | None = None,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> _Call: ...

class StreamUnaryMultiCallable:
    @network
    def __call__(
        self,
        request_iterator: Any = None,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> _Call: ...

class StreamStreamMultiCallable:
    # What it returns goes on until one side ends it: `timeout` bounds all of it, and one that is to last has none.
    @receive
    @network
    def __call__(
        self,
        request_iterator: Any = None,
        timeout: float | None = None,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> _Call: ...

class Channel:
    async def __aenter__(self) -> Self: ...
    def unary_unary(
        self, method: str, request_serializer: Any = None, response_deserializer: Any = None, _registered_method: bool = False
    ) -> UnaryUnaryMultiCallable: ...
    def unary_stream(
        self, method: str, request_serializer: Any = None, response_deserializer: Any = None, _registered_method: bool = False
    ) -> UnaryStreamMultiCallable: ...
    def stream_unary(
        self, method: str, request_serializer: Any = None, response_deserializer: Any = None, _registered_method: bool = False
    ) -> StreamUnaryMultiCallable: ...
    def stream_stream(
        self, method: str, request_serializer: Any = None, response_deserializer: Any = None, _registered_method: bool = False
    ) -> StreamStreamMultiCallable: ...
    async def close(self, grace: float | None = None) -> None: ...

def insecure_channel(target: str, options: Configures = None, compression: Any = None, interceptors: Configures = None) -> Channel: ...
def secure_channel(
    target: str, credentials: Any, options: Configures = None, compression: Any = None, interceptors: Configures = None
) -> Channel: ...
def server(*args: Any, **kwargs: Any) -> Any: ...

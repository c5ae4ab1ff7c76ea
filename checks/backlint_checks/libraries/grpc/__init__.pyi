"""grpcio 1.85.1.

A call has no deadline unless `timeout` gives it one, or an interceptor or the channel's service config does: a channel made with either is
not judged. The stubs that protoc generates call `channel.unary_unary(…)` in their constructor, so their methods are these multicallables.
"""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, blocking, network, receive

from . import aio

class RpcError(Exception): ...

class Future:
    @blocking
    def result(self, timeout: float | None = None) -> Any: ...
    def add_done_callback(self, fn: Any) -> None: ...
    def cancel(self) -> bool: ...
    def done(self) -> bool: ...

class UnaryUnaryMultiCallable:
    @network
    @blocking
    def __call__(
        self,
        request: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Any: ...
    @network
    @blocking
    def with_call(
        self,
        request: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> tuple[Any, Any]: ...
    @network
    def future(
        self,
        request: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Future: ...

class UnaryStreamMultiCallable:
    # What it returns goes on until one side ends it: `timeout` bounds all of it, and one that is to last has none.
    @receive
    @network
    @blocking
    def __call__(
        self,
        request: Any,
        timeout: float | None = None,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Iterator[Any]: ...

class StreamUnaryMultiCallable:
    @network
    @blocking
    def __call__(
        self,
        request_iterator: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Any: ...
    @network
    @blocking
    def with_call(
        self,
        request_iterator: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> tuple[Any, Any]: ...
    @network
    def future(
        self,
        request_iterator: Any,
        timeout: Deadline = FOREVER,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Future: ...

class StreamStreamMultiCallable:
    # What it returns goes on until one side ends it: `timeout` bounds all of it, and one that is to last has none.
    @receive
    @network
    @blocking
    def __call__(
        self,
        request_iterator: Any,
        timeout: float | None = None,
        metadata: Any = None,
        credentials: Any = None,
        wait_for_ready: bool | None = None,
        compression: Any = None,
    ) -> Iterator[Any]: ...

class Channel:
    def __enter__(self) -> Self: ...
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
    def close(self) -> None: ...

def insecure_channel(target: str, options: Configures = None, compression: Any = None) -> Channel: ...
def secure_channel(target: str, credentials: Any, options: Configures = None, compression: Any = None) -> Channel: ...
def intercept_channel(channel: Channel, *interceptors: Any) -> Any: ...
def ssl_channel_credentials(root_certificates: Any = None, private_key: Any = None, certificate_chain: Any = None) -> Any: ...
def server(thread_pool: Any, handlers: Any = None, interceptors: Any = None, options: Any = None, **kwargs: Any) -> Any: ...

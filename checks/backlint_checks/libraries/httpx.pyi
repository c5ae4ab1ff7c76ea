"""httpx 0.28.1.

The default of five seconds holds for each of connect, read, write and pool. A timeout given to a call replaces that of the client in both
directions: `Client(timeout=None).get(url, timeout=2)` is bounded, `Client(timeout=2).get(url, timeout=None)` is not.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, Self

from backlint.stub import FOREVER, INHERIT, Configures, Deadline, Retries, Secret, Verb, blocking, inert, network, nonidempotent, through

class Timeout:
    # Without `timeout`, all four phases must be given.
    def __init__(
        self,
        timeout: Deadline["connect", "read", "write", "pool"] = FOREVER,
        *,
        connect: Deadline["connect"] = INHERIT,
        read: Deadline["read"] = INHERIT,
        write: Deadline["write"] = INHERIT,
        pool: Deadline["pool"] = INHERIT,
    ) -> None: ...

class Limits:
    def __init__(
        self, *, max_connections: int | None = None, max_keepalive_connections: int | None = None, keepalive_expiry: float | None = 5.0
    ) -> None: ...

class BaseTransport: ...
class AsyncBaseTransport: ...

class HTTPTransport(BaseTransport):
    # `retries` counts failed connection attempts only.
    def __init__(
        self, verify: Any = True, cert: Any = None, trust_env: bool = True, *, retries: Retries["connect"] = 0, **kwargs: Any
    ) -> None: ...

class AsyncHTTPTransport(AsyncBaseTransport):
    def __init__(
        self, verify: Any = True, cert: Any = None, trust_env: bool = True, *, retries: Retries["connect"] = 0, **kwargs: Any
    ) -> None: ...

@inert
class MockTransport(BaseTransport, AsyncBaseTransport):
    def __init__(self, handler: Any) -> None: ...

@inert
class WSGITransport(BaseTransport):
    def __init__(self, app: Any, **kwargs: Any) -> None: ...

@inert
class ASGITransport(AsyncBaseTransport):
    def __init__(self, app: Any, **kwargs: Any) -> None: ...

class BasicAuth:
    def __init__(self, username: str, password: Secret) -> None: ...

class DigestAuth:
    def __init__(self, username: str, password: Secret) -> None: ...

class URL:
    def __init__(self, url: Any = "", **kwargs: Any) -> None: ...

class Request:
    method: str
    url: URL
    headers: Any
    def __init__(self, method: str, url: Any, **kwargs: Any) -> None: ...

class Response:
    status_code: int
    headers: Any
    url: URL
    content: bytes
    text: str
    encoding: str | None
    request: Request
    is_success: bool
    is_error: bool
    def json(self, **kwargs: Any) -> Any: ...
    def raise_for_status(self) -> Self: ...
    def read(self) -> bytes: ...
    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]: ...
    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]: ...
    def iter_lines(self) -> Iterator[str]: ...
    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]: ...
    def close(self) -> None: ...
    async def aread(self) -> bytes: ...
    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]: ...
    def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]: ...
    def aiter_lines(self) -> AsyncIterator[str]: ...
    def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]: ...
    async def aclose(self) -> None: ...

class HTTPError(Exception): ...
class RequestError(HTTPError): ...
class TransportError(RequestError): ...
class TimeoutException(TransportError): ...
class ConnectTimeout(TimeoutException): ...
class ReadTimeout(TimeoutException): ...
class WriteTimeout(TimeoutException): ...
class PoolTimeout(TimeoutException): ...
class NetworkError(TransportError): ...
class ConnectError(NetworkError): ...
class ReadError(NetworkError): ...
class HTTPStatusError(HTTPError): ...

@nonidempotent
@network
@blocking
def request(method: Verb, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def stream(
    method: str, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any
) -> AbstractContextManager[Response]: ...
@network
@blocking
def get(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def options(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def head(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def delete(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@nonidempotent
@network
@blocking
def post(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def put(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...
@network
@blocking
def patch(url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = 5.0, **kwargs: Any) -> Response: ...

class Client:
    def __init__(
        self,
        *,
        timeout: Deadline["connect", "read", "write", "pool"] = 5.0,
        transport: Configures = None,
        mounts: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    headers: Any
    base_url: URL
    cookies: Any
    params: Any
    is_closed: bool
    def __enter__(self) -> Self: ...
    @nonidempotent
    @network
    @blocking
    @through("request", "send")
    def request(
        self, method: Verb, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any
    ) -> Response: ...
    @network
    @blocking
    @through("send")
    def stream(
        self, method: str, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any
    ) -> AbstractContextManager[Response]: ...
    @network
    @blocking
    @through("request", "send")
    def get(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def options(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def head(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def delete(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @nonidempotent
    @network
    @blocking
    @through("request", "send")
    def post(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def put(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def patch(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    def build_request(self, method: str, url: Any, **kwargs: Any) -> Request: ...
    # The timeout of a built request travels in the request and is not followed.
    @network
    @blocking
    @through("send")
    def send(self, request: Request, *, stream: bool = False, **kwargs: Any) -> Response: ...
    def close(self) -> None: ...

class AsyncClient:
    def __init__(
        self,
        *,
        timeout: Deadline["connect", "read", "write", "pool"] = 5.0,
        transport: Configures = None,
        mounts: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    headers: Any
    base_url: URL
    cookies: Any
    params: Any
    is_closed: bool
    async def __aenter__(self) -> Self: ...
    @nonidempotent
    @network
    @through("request", "send")
    async def request(
        self, method: Verb, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any
    ) -> Response: ...
    @network
    @through("send")
    def stream(
        self, method: str, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any
    ) -> AbstractAsyncContextManager[Response]: ...
    @network
    @through("request", "send")
    async def get(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @through("request", "send")
    async def options(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @through("request", "send")
    async def head(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @through("request", "send")
    async def delete(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @nonidempotent
    @network
    @through("request", "send")
    async def post(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @through("request", "send")
    async def put(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @through("request", "send")
    async def patch(self, url: Any, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Response: ...
    def build_request(self, method: str, url: Any, **kwargs: Any) -> Request: ...
    # The timeout of a built request travels in the request and is not followed.
    @network
    @through("send")
    async def send(self, request: Request, *, stream: bool = False, **kwargs: Any) -> Response: ...
    async def aclose(self) -> None: ...

USE_CLIENT_DEFAULT = INHERIT

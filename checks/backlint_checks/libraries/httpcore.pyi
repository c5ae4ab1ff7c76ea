"""httpcore 1.0.9.

No timeout unless the request's `extensions={"timeout": {"connect": …, "read": …, "write": …, "pool": …}}` says so, and what is in there is not
followed. `retries` counts failed connection attempts only.
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, Retries, blocking, network

class Request:
    def __init__(self, method: Any, url: Any, *, headers: Any = None, content: Any = None, extensions: Any = None) -> None: ...

class Response:
    status: int
    headers: Any
    content: bytes
    def read(self) -> bytes: ...
    async def aread(self) -> bytes: ...
    def close(self) -> None: ...
    async def aclose(self) -> None: ...

@network
@blocking
def request(
    method: Any, url: Any, *, headers: Any = None, content: Any = None, extensions: Configures = None, _timeout: Deadline = FOREVER
) -> Response: ...
@network
@blocking
def stream(
    method: Any, url: Any, *, headers: Any = None, content: Any = None, extensions: Configures = None, _timeout: Deadline = FOREVER
) -> AbstractContextManager[Response]: ...

class ConnectionPool:
    def __init__(
        self,
        ssl_context: Any = None,
        proxy: Any = None,
        max_connections: int | None = 10,
        max_keepalive_connections: int | None = None,
        keepalive_expiry: float | None = None,
        http1: bool = True,
        http2: bool = False,
        retries: Retries["connect"] = 0,
        local_address: str | None = None,
        uds: str | None = None,
        network_backend: Any = None,
        socket_options: Any = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def request(
        self,
        method: Any,
        url: Any,
        *,
        headers: Any = None,
        content: Any = None,
        extensions: Configures = None,
        _timeout: Deadline = FOREVER,
    ) -> Response: ...
    @network
    @blocking
    def stream(
        self,
        method: Any,
        url: Any,
        *,
        headers: Any = None,
        content: Any = None,
        extensions: Configures = None,
        _timeout: Deadline = FOREVER,
    ) -> AbstractContextManager[Response]: ...
    @network
    @blocking
    def handle_request(self, request: Request) -> Response: ...
    def close(self) -> None: ...

class HTTPProxy(ConnectionPool):
    def __init__(self, proxy_url: Any, proxy_auth: Any = None, proxy_headers: Any = None, **kwargs: Any) -> None: ...

class AsyncConnectionPool:
    def __init__(
        self,
        ssl_context: Any = None,
        proxy: Any = None,
        max_connections: int | None = 10,
        max_keepalive_connections: int | None = None,
        keepalive_expiry: float | None = None,
        http1: bool = True,
        http2: bool = False,
        retries: Retries["connect"] = 0,
        local_address: str | None = None,
        uds: str | None = None,
        network_backend: Any = None,
        socket_options: Any = None,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def request(
        self,
        method: Any,
        url: Any,
        *,
        headers: Any = None,
        content: Any = None,
        extensions: Configures = None,
        _timeout: Deadline = FOREVER,
    ) -> Response: ...
    @network
    def stream(
        self,
        method: Any,
        url: Any,
        *,
        headers: Any = None,
        content: Any = None,
        extensions: Configures = None,
        _timeout: Deadline = FOREVER,
    ) -> AbstractAsyncContextManager[Response]: ...
    @network
    async def handle_async_request(self, request: Request) -> Response: ...
    async def aclose(self) -> None: ...

class AsyncHTTPProxy(AsyncConnectionPool):
    def __init__(self, proxy_url: Any, proxy_auth: Any = None, proxy_headers: Any = None, **kwargs: Any) -> None: ...

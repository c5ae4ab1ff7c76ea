"""curl_cffi 0.16.3 (0.17.0 the same).

Looks like requests, and waits thirty seconds; None and 0 mean for ever. Of a tuple the sum of both is the whole.
"""

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, Self

from backlint.stub import INHERIT, Deadline, blocking, network

class Response:
    status_code: int
    headers: Any
    url: str
    ok: bool
    content: bytes
    text: str
    def json(self, **kw: Any) -> Any: ...
    def raise_for_status(self) -> Any: ...
    def iter_content(self, chunk_size: Any = None, decode_unicode: bool = False) -> Any: ...
    def iter_lines(self, chunk_size: Any = None, decode_unicode: bool = False, delimiter: Any = None) -> Any: ...
    def close(self) -> Any: ...

class Session:
    headers: Any
    cookies: Any
    def __init__(self, *args: Any, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        *args: Any,
        timeout: Deadline["connect", "read"] = INHERIT,
        **kwargs: Any,
    ) -> Response: ...
    @network
    @blocking
    def get(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def head(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def options(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def delete(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def post(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def put(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def patch(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def trace(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def stream(
        self, method: str, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any
    ) -> AbstractContextManager[Response]: ...
    def close(self) -> None: ...

class AsyncSession:
    headers: Any
    cookies: Any
    def __init__(self, *args: Any, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        *args: Any,
        timeout: Deadline["connect", "read"] = INHERIT,
        **kwargs: Any,
    ) -> Response: ...
    @network
    async def get(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def head(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def options(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def delete(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def post(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def put(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def patch(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def trace(self, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any) -> Response: ...
    @network
    def stream(
        self, method: str, url: str, *, timeout: Deadline["connect", "read"] = INHERIT, **kwargs: Any
    ) -> AbstractAsyncContextManager[Response]: ...
    async def close(self) -> None: ...

@network
@blocking
def request(method: str, url: str, *args: Any, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def get(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def head(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def options(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def delete(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def post(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def put(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...
@network
@blocking
def patch(url: str, *, timeout: Deadline["connect", "read"] = 30, **kwargs: Any) -> Response: ...

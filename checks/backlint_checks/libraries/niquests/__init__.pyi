"""niquests 3.21.2.

Looks like requests, and has timeouts: thirty seconds for reading verbs and two minutes for writing ones, also of sessions. None and 0 mean
these defaults.
"""

from typing import Any, Self

from backlint.stub import INHERIT, Deadline, Retries, blocking, configures, network
from requests.exceptions import ConnectionError, ConnectTimeout, HTTPError, ReadTimeout, RequestException, Timeout

class Response:
    status_code: int | None
    headers: Any
    url: str | None
    ok: bool
    content: bytes | None
    text: str | None
    def json(self, **kwargs: Any) -> Any: ...
    def iter_content(self, chunk_size: int = ..., decode_unicode: bool = False) -> Any: ...
    def iter_lines(self, chunk_size: int = ..., decode_unicode: bool = False, delimiter: Any = None) -> Any: ...
    def raise_for_status(self) -> Self: ...
    def close(self) -> None: ...

class Session:
    headers: Any
    auth: Any
    cookies: Any
    def __init__(self, *, retries: Retries = 0, timeout: Deadline["connect", "read"] | None = 30, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Any = None,
        cookies: Any = None,
        files: Any = None,
        auth: Any = None,
        timeout: Deadline["connect", "read"] | None = INHERIT,
        allow_redirects: bool = True,
        **kwargs: Any,
    ) -> Response: ...
    @network
    @blocking
    def get(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def head(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def options(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def delete(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def post(
        self, url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any
    ) -> Response: ...
    @network
    @blocking
    def put(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def patch(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @configures
    def mount(self, prefix: str, adapter: Any) -> None: ...
    def gather(self, *responses: Response, max_fetch: int | None = None) -> None: ...
    def close(self) -> None: ...

class AsyncSession:
    headers: Any
    auth: Any
    cookies: Any
    def __init__(self, *, retries: Retries = 0, timeout: Deadline["connect", "read"] | None = 30, **kwargs: Any) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Any = None,
        cookies: Any = None,
        files: Any = None,
        auth: Any = None,
        timeout: Deadline["connect", "read"] | None = INHERIT,
        allow_redirects: bool = True,
        **kwargs: Any,
    ) -> Response: ...
    @network
    async def get(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def head(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def options(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def delete(self, url: str, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any) -> Response: ...
    @network
    async def post(
        self, url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any
    ) -> Response: ...
    @network
    async def put(
        self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any
    ) -> Response: ...
    @network
    async def patch(
        self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = INHERIT, **kwargs: Any
    ) -> Response: ...
    @configures
    def mount(self, prefix: str, adapter: Any) -> None: ...
    async def gather(self, *responses: Response, max_fetch: int | None = None) -> None: ...
    async def close(self) -> None: ...

@network
@blocking
def get(
    url: str, params: Any = None, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
@blocking
def head(url: str, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
@blocking
def options(url: str, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
@blocking
def delete(url: str, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
@blocking
def post(
    url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
@blocking
def put(
    url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
@blocking
def patch(
    url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
@blocking
def request(
    method: str, url: str, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
async def aget(
    url: str, params: Any = None, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
async def ahead(url: str, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
async def aoptions(url: str, *, timeout: Deadline["connect", "read"] | None = 30, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
async def adelete(url: str, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any) -> Response: ...
@network
async def apost(
    url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
async def aput(
    url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
async def apatch(
    url: str, data: Any = None, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...
@network
async def arequest(
    method: str, url: str, *, timeout: Deadline["connect", "read"] | None = 120, retries: Retries = 0, **kwargs: Any
) -> Response: ...

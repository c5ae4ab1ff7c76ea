"""tornado 6.6.1.

Twenty seconds to connect and twenty for the whole request; None means these, 0 for ever. A request object brings its own.
"""

from typing import Any

from backlint.stub import Configures, Deadline, blocking, network

class HTTPError(Exception):
    code: int
    response: Any

class HTTPResponse:
    code: int
    reason: str
    headers: Any
    body: bytes
    error: Any
    request_time: float
    def rethrow(self) -> None: ...

class HTTPRequest:
    def __init__(
        self,
        url: str,
        method: str = "GET",
        headers: Any = None,
        body: Any = None,
        auth_username: str | None = None,
        auth_password: str | None = None,
        auth_mode: str | None = None,
        connect_timeout: Deadline["connect"] | None = 20,
        request_timeout: Deadline["read"] | None = 20,
        if_modified_since: Any = None,
        follow_redirects: bool | None = None,
        max_redirects: int | None = None,
        **kwargs: Any,
    ) -> None: ...

class AsyncHTTPClient:
    def __init__(self, force_instance: bool = False, **kwargs: Any) -> None: ...
    @network
    async def fetch(
        self,
        request: Configures,
        raise_error: bool = True,
        *,
        connect_timeout: Deadline["connect"] | None = 20,
        request_timeout: Deadline["read"] | None = 20,
        **kwargs: Any,
    ) -> HTTPResponse: ...
    def close(self) -> None: ...
    @classmethod
    def configure(cls, impl: Any, **kwargs: Any) -> None: ...

class HTTPClient:
    def __init__(self, async_client_class: Any = None, **kwargs: Any) -> None: ...
    @network
    @blocking
    def fetch(
        self,
        request: Configures,
        *,
        connect_timeout: Deadline["connect"] | None = 20,
        request_timeout: Deadline["read"] | None = 20,
        **kwargs: Any,
    ) -> HTTPResponse: ...
    def close(self) -> None: ...

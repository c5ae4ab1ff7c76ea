"""urllib3 2.8.0."""

from typing import Any, Self

from backlint.stub import INHERIT, PROCESS, Deadline, Retries, Verb, blocking, network, nonidempotent

from .response import BaseHTTPResponse

class HTTPConnectionPool:
    def __init__(
        self,
        host: str,
        port: int | None = None,
        timeout: Deadline["connect", "read"] = PROCESS,
        maxsize: int = 1,
        block: bool = False,
        headers: Any = None,
        retries: Retries | None = 3,
        **conn_kw: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @nonidempotent
    @network
    @blocking
    def request(
        self,
        method: Verb,
        url: str,
        body: Any = None,
        fields: Any = None,
        headers: Any = None,
        json: Any = None,
        *,
        timeout: Deadline["connect", "read"] = INHERIT,
        retries: Retries | None = INHERIT,
        **urlopen_kw: Any,
    ) -> BaseHTTPResponse: ...
    @network
    @blocking
    def urlopen(
        self,
        method: Verb,
        url: str,
        body: Any = None,
        headers: Any = None,
        retries: Retries | None = INHERIT,
        redirect: bool = True,
        assert_same_host: bool = True,
        timeout: Deadline["connect", "read"] = INHERIT,
        **response_kw: Any,
    ) -> BaseHTTPResponse: ...
    def close(self) -> None: ...

class HTTPSConnectionPool(HTTPConnectionPool): ...

def connection_from_url(url: str, *, timeout: Deadline["connect", "read"] = PROCESS, **kw: Any) -> HTTPConnectionPool: ...

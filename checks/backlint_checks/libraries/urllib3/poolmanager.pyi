"""urllib3 2.8.0."""

from typing import Any, Self

from backlint.stub import INHERIT, PROCESS, Deadline, NoDeadline, Retries, Verb, blocking, network, nonidempotent

from .connectionpool import HTTPConnectionPool
from .response import BaseHTTPResponse

class PoolManager:
    def __init__(
        self,
        num_pools: int = 10,
        headers: Any = None,
        *,
        timeout: Deadline["connect", "read"] = PROCESS,
        retries: Retries | None = 3,
        **connection_pool_kw: Any,
    ) -> None: ...
    timeout: NoDeadline["its pools are made with the timeout that its constructor was given", "timeout"]
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
    def request_encode_url(
        self,
        method: Verb,
        url: str,
        fields: Any = None,
        headers: Any = None,
        *,
        timeout: Deadline["connect", "read"] = INHERIT,
        **urlopen_kw: Any,
    ) -> BaseHTTPResponse: ...
    @network
    @blocking
    def request_encode_body(
        self,
        method: Verb,
        url: str,
        fields: Any = None,
        headers: Any = None,
        *,
        timeout: Deadline["connect", "read"] = INHERIT,
        **urlopen_kw: Any,
    ) -> BaseHTTPResponse: ...
    @network
    @blocking
    def urlopen(
        self, method: Verb, url: str, redirect: bool = True, *, timeout: Deadline["connect", "read"] = INHERIT, **kw: Any
    ) -> BaseHTTPResponse: ...
    def connection_from_host(self, host: str | None, port: int | None = None, scheme: str | None = "http") -> HTTPConnectionPool: ...
    def connection_from_url(self, url: str) -> HTTPConnectionPool: ...
    def clear(self) -> None: ...

class ProxyManager(PoolManager):
    def __init__(
        self,
        proxy_url: str,
        num_pools: int = 10,
        headers: Any = None,
        proxy_headers: Any = None,
        *,
        timeout: Deadline["connect", "read"] = PROCESS,
        retries: Retries | None = 3,
        **connection_pool_kw: Any,
    ) -> None: ...

def proxy_from_url(url: str, *, timeout: Deadline["connect", "read"] = PROCESS, **kw: Any) -> ProxyManager: ...

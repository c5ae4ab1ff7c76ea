"""influxdb-client 1.50.0."""

from typing import Any, Self

from backlint.stub import Milliseconds, Secret, network

from .query_api_async import QueryApiAsync
from .write_api_async import WriteApiAsync

class InfluxDBClientAsync:
    def __init__(
        self,
        url: str,
        token: Secret = None,
        org: str | None = None,
        debug: Any = None,
        timeout: Milliseconds["connect", "read"] = 10_000,
        enable_gzip: bool = False,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    def query_api(self, query_options: Any = ...) -> QueryApiAsync: ...
    def write_api(self, point_settings: Any = ...) -> WriteApiAsync: ...
    @network
    async def ping(self) -> bool: ...
    @network
    async def version(self) -> str: ...
    async def close(self) -> None: ...

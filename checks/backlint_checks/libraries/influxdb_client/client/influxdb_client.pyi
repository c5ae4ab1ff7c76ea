"""influxdb-client 1.50.0. The timeout may be a pair for connecting and reading."""

from typing import Any, Self

from backlint.stub import Milliseconds, Secret, blocking, network

from .delete_api import DeleteApi
from .query_api import QueryApi
from .write_api import WriteApi

class InfluxDBClient:
    def __init__(
        self,
        url: str,
        token: Secret = None,
        debug: Any = None,
        timeout: Milliseconds["connect", "read"] = 10_000,
        enable_gzip: bool = False,
        org: str | None = None,
        default_tags: Any = None,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def query_api(self, query_options: Any = ...) -> QueryApi: ...
    def write_api(self, write_options: Any = ..., point_settings: Any = ..., **kwargs: Any) -> WriteApi: ...
    def delete_api(self) -> DeleteApi: ...
    @network
    @blocking
    def ping(self) -> bool: ...
    @network
    @blocking
    def health(self) -> Any: ...
    @network
    @blocking
    def ready(self) -> Any: ...
    @network
    @blocking
    def version(self) -> str: ...
    def close(self) -> None: ...

"""influxdb-client 1.50.0."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import blocking
from backlint.stub import query as queries

class QueryApi:
    @queries
    @blocking
    def query(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_raw(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_data_frame(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_stream(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Iterator[Any]: ...
    @queries
    @blocking
    def query_data_frame_stream(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Iterator[Any]: ...
    @queries
    @blocking
    def query_csv(self, query: str, org: Any = None, dialect: Any = ..., params: Any = None) -> Any: ...

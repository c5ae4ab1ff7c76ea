"""influxdb-client 1.50.0."""

from collections.abc import AsyncIterator
from typing import Any

from backlint.stub import query as queries

class QueryApiAsync:
    @queries
    async def query(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    async def query_raw(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    async def query_data_frame(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> Any: ...
    @queries
    async def query_stream(self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any) -> AsyncIterator[Any]: ...
    @queries
    async def query_data_frame_stream(
        self, query: str, org: Any = None, *args: Any, params: Any = None, **kwargs: Any
    ) -> AsyncIterator[Any]: ...

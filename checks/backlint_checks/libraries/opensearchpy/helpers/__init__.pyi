"""opensearch-py 3.2.0. Many documents go in one request."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

from backlint.stub import blocking, network

from . import document, query, search

@network
@blocking
def bulk(client: Any, actions: Any, stats_only: bool = False, ignore_status: Any = None, *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def streaming_bulk(client: Any, actions: Any, chunk_size: int = 500, *args: Any, **kwargs: Any) -> Iterator[Any]: ...
@network
@blocking
def parallel_bulk(client: Any, actions: Any, thread_count: int = 4, chunk_size: int = 500, *args: Any, **kwargs: Any) -> Iterator[Any]: ...
@network
@blocking
def scan(client: Any, query: Any = None, scroll: str = "5m", *args: Any, **kwargs: Any) -> Iterator[Any]: ...
@network
@blocking
def reindex(client: Any, source_index: Any, target_index: Any, *args: Any, **kwargs: Any) -> Any: ...
@network
async def async_bulk(client: Any, actions: Any, stats_only: bool = False, ignore_status: Any = (), *args: Any, **kwargs: Any) -> Any: ...
@network
def async_scan(client: Any, query: Any = None, scroll: str = "5m", **kwargs: Any) -> AsyncIterator[Any]: ...
@network
def async_streaming_bulk(client: Any, actions: Any, chunk_size: int = 500, **kwargs: Any) -> AsyncIterator[Any]: ...

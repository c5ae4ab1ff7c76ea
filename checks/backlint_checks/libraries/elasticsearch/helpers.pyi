"""elasticsearch 9.5.1."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import blocking, network

@network
@blocking
def bulk(client: Any, actions: Any, stats_only: bool = False, ignore_status: Any = (), *args: Any, **kwargs: Any) -> Any: ...
@network
@blocking
def streaming_bulk(client: Any, actions: Any, chunk_size: int = 500, *args: Any, **kwargs: Any) -> Iterator[Any]: ...
@network
@blocking
def scan(client: Any, query: Any = None, scroll: str = "5m", *args: Any, **kwargs: Any) -> Iterator[Any]: ...

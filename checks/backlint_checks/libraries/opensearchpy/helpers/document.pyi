"""opensearch-py 3.2.0."""

from typing import Any, Self

from backlint.stub import blocking, network

from .search import Search

class Document:
    def __init__(self, meta: Any = None, **kwargs: Any) -> None: ...
    @classmethod
    def search(cls, using: Any = None, index: Any = None) -> Search: ...
    @network
    @blocking
    @classmethod
    def get(cls, id: Any, using: Any = None, index: Any = None, **kwargs: Any) -> Self: ...
    @network
    @blocking
    @classmethod
    def exists(cls, id: Any, using: Any = None, index: Any = None, **kwargs: Any) -> bool: ...
    @network
    @blocking
    @classmethod
    def mget(
        cls, docs: Any, using: Any = None, index: Any = None, raise_on_error: bool = True, missing: str = "none", **kwargs: Any
    ) -> list[Self]: ...
    @network
    @blocking
    @classmethod
    def init(cls, index: Any = None, using: Any = None) -> None: ...
    @network
    @blocking
    def save(self, using: Any = None, index: Any = None, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, using: Any = None, index: Any = None, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, using: Any = None, index: Any = None, **kwargs: Any) -> Any: ...
    def to_dict(self, include_meta: bool = False, skip_empty: bool = True) -> dict[str, Any]: ...

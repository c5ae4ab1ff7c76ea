"""pymongo 4.20.0."""

from typing import Any

from backlint.stub import blocking, query

from .collection import Collection

class Database:
    name: str
    def __getitem__(self, name: str) -> Collection: ...
    def __getattr__(self, name: str) -> Collection: ...
    def get_collection(self, name: str, *args: Any, **kwargs: Any) -> Collection: ...
    @query
    @blocking
    def command(self, *args: Any, **kwargs: Any) -> Any: ...

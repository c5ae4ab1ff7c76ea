"""pymongo 4.20.0."""

from typing import Any, Self

from backlint.stub import query, write

from .collection import AsyncCollection
from .cursor import AsyncCursor

class AsyncDatabase:
    name: str
    client: Any
    def __getitem__(self, name: str) -> AsyncCollection: ...
    def __getattr__(self, name: str) -> AsyncCollection: ...
    def get_collection(
        self, name: Any, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> AsyncCollection: ...
    def with_options(
        self, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> Self: ...
    @query
    async def command(
        self,
        command: Any,
        value: int = 1,
        check: bool = True,
        allowable_errors: Any = None,
        read_preference: Any = None,
        codec_options: Any = None,
        session: Any = None,
        comment: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @query
    async def list_collection_names(self, session: Any = None, filter: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    async def validate_collection(
        self,
        name_or_collection: Any,
        scandata: bool = False,
        full: bool = False,
        session: Any = None,
        background: Any = None,
        comment: Any = None,
    ) -> Any: ...
    @query
    async def dereference(self, dbref: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    async def create_collection(
        self,
        name: Any,
        codec_options: Any = None,
        read_preference: Any = None,
        write_concern: Any = None,
        read_concern: Any = None,
        session: Any = None,
        check_exists: bool = True,
        **kwargs: Any,
    ) -> AsyncCollection: ...
    @write
    async def drop_collection(
        self, name_or_collection: Any, session: Any = None, comment: Any = None, encrypted_fields: Any = None
    ) -> Any: ...
    @query
    async def aggregate(self, pipeline: Any, session: Any = None, **kwargs: Any) -> AsyncCursor: ...

"""pymongo 4.20.0."""

from typing import Any, Self

from backlint.stub import blocking, query, write

from .collection import Collection
from .cursor import Cursor

class Database:
    name: str
    client: Any
    def __getitem__(self, name: str) -> Collection: ...
    def __getattr__(self, name: str) -> Collection: ...
    def get_collection(
        self, name: Any, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> Collection: ...
    def with_options(
        self, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> Self: ...
    @query
    @blocking
    def command(
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
    @blocking
    def list_collection_names(self, session: Any = None, filter: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    @blocking
    def validate_collection(
        self,
        name_or_collection: Any,
        scandata: bool = False,
        full: bool = False,
        session: Any = None,
        background: Any = None,
        comment: Any = None,
    ) -> Any: ...
    @query
    @blocking
    def dereference(self, dbref: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def create_collection(
        self,
        name: Any,
        codec_options: Any = None,
        read_preference: Any = None,
        write_concern: Any = None,
        read_concern: Any = None,
        session: Any = None,
        check_exists: bool = True,
        **kwargs: Any,
    ) -> Collection: ...
    @write
    @blocking
    def drop_collection(self, name_or_collection: Any, session: Any = None, comment: Any = None, encrypted_fields: Any = None) -> Any: ...
    @query
    @blocking
    def aggregate(self, pipeline: Any, session: Any = None, **kwargs: Any) -> Cursor: ...

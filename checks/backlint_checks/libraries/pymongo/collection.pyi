"""pymongo 4.20.0."""

from typing import Any, Self

from backlint.stub import blocking, query, receive, write

from .cursor import Cursor

class Collection:
    name: str
    database: Any
    def __getitem__(self, name: str) -> Self: ...
    def __getattr__(self, name: str) -> Self: ...
    def with_options(
        self, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> Self: ...
    def find(self, *args: Any, **kwargs: Any) -> Cursor: ...
    @query
    @blocking
    def aggregate(self, pipeline: Any, session: Any = None, let: Any = None, comment: Any = None, **kwargs: Any) -> Cursor: ...
    @query
    @blocking
    def list_indexes(self, session: Any = None, comment: Any = None) -> Cursor: ...
    @query
    @blocking
    def find_one(self, filter: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @query
    @blocking
    def count_documents(self, filter: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    @blocking
    def estimated_document_count(self, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    @blocking
    def distinct(self, key: Any, filter: Any = None, session: Any = None, comment: Any = None, hint: Any = None, **kwargs: Any) -> Any: ...
    @query
    @blocking
    def index_information(self, session: Any = None, comment: Any = None) -> Any: ...
    @query
    @blocking
    def options(self, session: Any = None, comment: Any = None) -> Any: ...
    @write
    @blocking
    def insert_one(self, document: Any, bypass_document_validation: Any = None, session: Any = None, comment: Any = None) -> Any: ...
    @write
    @blocking
    def insert_many(
        self, documents: Any, ordered: bool = True, bypass_document_validation: Any = None, session: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    @blocking
    def replace_one(
        self,
        filter: Any,
        replacement: Any,
        upsert: bool = False,
        bypass_document_validation: Any = None,
        collation: Any = None,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        sort: Any = None,
        comment: Any = None,
    ) -> Any: ...
    @write
    @blocking
    def update_one(
        self,
        filter: Any,
        update: Any,
        upsert: bool = False,
        bypass_document_validation: Any = None,
        collation: Any = None,
        array_filters: Any = None,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        sort: Any = None,
        comment: Any = None,
    ) -> Any: ...
    @write
    @blocking
    def update_many(
        self,
        filter: Any,
        update: Any,
        upsert: bool = False,
        array_filters: Any = None,
        bypass_document_validation: Any = None,
        collation: Any = None,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        comment: Any = None,
    ) -> Any: ...
    @write
    @blocking
    def delete_one(
        self, filter: Any, collation: Any = None, hint: Any = None, session: Any = None, let: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    @blocking
    def delete_many(
        self, filter: Any, collation: Any = None, hint: Any = None, session: Any = None, let: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    @blocking
    def bulk_write(
        self,
        requests: Any,
        ordered: bool = True,
        bypass_document_validation: Any = None,
        session: Any = None,
        comment: Any = None,
        let: Any = None,
    ) -> Any: ...
    @write
    @blocking
    def find_one_and_update(
        self,
        filter: Any,
        update: Any,
        projection: Any = None,
        sort: Any = None,
        upsert: bool = False,
        return_document: bool = False,
        array_filters: Any = None,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        comment: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @write
    @blocking
    def find_one_and_replace(
        self,
        filter: Any,
        replacement: Any,
        projection: Any = None,
        sort: Any = None,
        upsert: bool = False,
        return_document: bool = False,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        comment: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @write
    @blocking
    def find_one_and_delete(
        self,
        filter: Any,
        projection: Any = None,
        sort: Any = None,
        hint: Any = None,
        session: Any = None,
        let: Any = None,
        comment: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @write
    @blocking
    def create_index(self, keys: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def create_indexes(self, indexes: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def drop_index(self, index_or_name: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def drop_indexes(self, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def drop(self, session: Any = None, comment: Any = None, encrypted_fields: Any = None) -> Any: ...
    @write
    @blocking
    def rename(self, new_name: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @receive
    @blocking
    def watch(
        self,
        pipeline: Any = None,
        full_document: Any = None,
        resume_after: Any = None,
        max_await_time_ms: Any = None,
        batch_size: Any = None,
        collation: Any = None,
        start_at_operation_time: Any = None,
        session: Any = None,
        start_after: Any = None,
        comment: Any = None,
        full_document_before_change: Any = None,
        show_expanded_events: Any = None,
    ) -> Any: ...

class ReturnDocument:
    BEFORE: bool
    AFTER: bool

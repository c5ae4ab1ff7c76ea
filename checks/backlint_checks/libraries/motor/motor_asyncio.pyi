"""motor 3.7.1. Its defaults are those of pymongo: an operation waits for ever unless `timeoutMS` or `socketTimeoutMS` bounds it."""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import Offset, FOREVER, Dsn, Milliseconds, Runs, Secret, Stop, exclusive, network, query, receive, transaction, write
from backlint.stub import commit as commits
from backlint.stub import retry as retries

class AsyncIOMotorCursor:
    def sort(self, key_or_list: Any, direction: Any = None) -> Self: ...
    def limit(self, limit: Any) -> Self: ...
    def skip(self, skip: Offset) -> Self: ...
    def batch_size(self, batch_size: Any) -> Self: ...
    def hint(self, index: Any) -> Self: ...
    def max_time_ms(self, max_time_ms: Any) -> Self: ...
    def allow_disk_use(self, allow_disk_use: Any) -> Self: ...
    def collation(self, collation: Any) -> Self: ...
    def comment(self, comment: Any) -> Self: ...
    def where(self, code: Any) -> Self: ...
    @query
    def __aiter__(self) -> AsyncIterator[Any]: ...
    @query
    async def to_list(self, length: int | None = None) -> list[Any]: ...
    @query
    async def distinct(self, key: str) -> list[Any]: ...
    async def close(self) -> None: ...

class AsyncIOMotorCollection:
    name: str
    database: Any
    def __getitem__(self, name: str) -> Self: ...
    def __getattr__(self, name: str) -> Self: ...
    def with_options(
        self, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> Self: ...
    def find(self, *args: Any, **kwargs: Any) -> AsyncIOMotorCursor: ...
    def aggregate(self, pipeline: Any, session: Any = None, let: Any = None, comment: Any = None, **kwargs: Any) -> AsyncIOMotorCursor: ...
    def list_indexes(self, session: Any = None, comment: Any = None) -> AsyncIOMotorCursor: ...
    @query
    async def find_one(self, filter: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @query
    async def count_documents(self, filter: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    async def estimated_document_count(self, comment: Any = None, **kwargs: Any) -> Any: ...
    @query
    async def distinct(
        self, key: Any, filter: Any = None, session: Any = None, comment: Any = None, hint: Any = None, **kwargs: Any
    ) -> Any: ...
    @query
    async def index_information(self, session: Any = None, comment: Any = None) -> Any: ...
    @query
    async def options(self, session: Any = None, comment: Any = None) -> Any: ...
    @write
    async def insert_one(self, document: Any, bypass_document_validation: Any = None, session: Any = None, comment: Any = None) -> Any: ...
    @write
    async def insert_many(
        self, documents: Any, ordered: bool = True, bypass_document_validation: Any = None, session: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    async def replace_one(
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
    async def update_one(
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
    async def update_many(
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
    async def delete_one(
        self, filter: Any, collation: Any = None, hint: Any = None, session: Any = None, let: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    async def delete_many(
        self, filter: Any, collation: Any = None, hint: Any = None, session: Any = None, let: Any = None, comment: Any = None
    ) -> Any: ...
    @write
    async def bulk_write(
        self,
        requests: Any,
        ordered: bool = True,
        bypass_document_validation: Any = None,
        session: Any = None,
        comment: Any = None,
        let: Any = None,
    ) -> Any: ...
    @write
    async def find_one_and_update(
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
    async def find_one_and_replace(
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
    async def find_one_and_delete(
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
    async def create_index(self, keys: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    async def create_indexes(self, indexes: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    async def drop_index(self, index_or_name: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    async def drop_indexes(self, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @write
    async def drop(self, session: Any = None, comment: Any = None, encrypted_fields: Any = None) -> Any: ...
    @write
    async def rename(self, new_name: Any, session: Any = None, comment: Any = None, **kwargs: Any) -> Any: ...
    @receive
    def watch(self, pipeline: Any = None, **kwargs: Any) -> Any: ...

class AsyncIOMotorDatabase:
    name: str
    client: Any
    def __getitem__(self, name: str) -> AsyncIOMotorCollection: ...
    def __getattr__(self, name: str) -> AsyncIOMotorCollection: ...
    def get_collection(
        self, name: Any, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> AsyncIOMotorCollection: ...
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
    ) -> AsyncIOMotorCollection: ...
    @write
    async def drop_collection(
        self, name_or_collection: Any, session: Any = None, comment: Any = None, encrypted_fields: Any = None
    ) -> Any: ...
    def aggregate(self, pipeline: Any, session: Any = None, **kwargs: Any) -> AsyncIOMotorCursor: ...

@exclusive
class AsyncIOMotorClientSession:
    async def __aenter__(self) -> Self: ...
    @transaction
    def start_transaction(
        self, read_concern: Any = None, write_concern: Any = None, read_preference: Any = None, max_commit_time_ms: Any = None
    ) -> Any: ...
    @commits
    async def commit_transaction(self) -> Any: ...
    async def abort_transaction(self) -> None: ...
    # It runs the function in a transaction, and again for two minutes when that fails in passing.
    @transaction
    @retries
    async def with_transaction[R](
        self,
        coro: Runs[R],
        read_concern: Any = None,
        write_concern: Any = None,
        read_preference: Any = None,
        max_commit_time_ms: int | None = None,
        _within: Stop = 120,
    ) -> R: ...
    async def end_session(self) -> None: ...

class AsyncIOMotorClient:
    def __init__(
        self,
        host: Dsn = None,
        port: int | None = None,
        *args: Any,
        timeoutMS: Milliseconds["total"] = FOREVER,
        socketTimeoutMS: Milliseconds["read"] = FOREVER,
        connectTimeoutMS: Milliseconds["connect"] = 20_000,
        serverSelectionTimeoutMS: Milliseconds["pool"] = 30_000,
        password: Secret = None,
        **kwargs: Any,
    ) -> None: ...
    def __getitem__(self, name: str) -> AsyncIOMotorDatabase: ...
    def __getattr__(self, name: str) -> AsyncIOMotorDatabase: ...
    def get_database(
        self, name: Any = None, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> AsyncIOMotorDatabase: ...
    def get_default_database(
        self,
        default: Any = None,
        codec_options: Any = None,
        read_preference: Any = None,
        write_concern: Any = None,
        read_concern: Any = None,
    ) -> AsyncIOMotorDatabase: ...
    async def start_session(
        self, causal_consistency: Any = None, default_transaction_options: Any = None, snapshot: bool = False
    ) -> AsyncIOMotorClientSession: ...
    @network
    async def server_info(self, session: Any = None) -> Any: ...
    @network
    async def list_database_names(self, session: Any = None, comment: Any = None) -> Any: ...
    @write
    async def drop_database(self, name_or_database: Any, session: Any = None, comment: Any = None) -> Any: ...
    def close(self) -> None: ...

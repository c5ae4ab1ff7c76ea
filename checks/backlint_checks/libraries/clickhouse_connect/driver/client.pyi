"""clickhouse-connect 1.12.0."""

from contextlib import AbstractContextManager
from typing import Any, Self

from backlint.stub import Statement, blocking, network, write
from backlint.stub import query as queries

class Client:
    def __enter__(self) -> Self: ...
    @queries
    @blocking
    def query(self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_np(self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_df(self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_arrow(self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def raw_query(self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @queries
    @blocking
    def query_rows_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def query_row_block_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def query_column_block_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def query_np_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def query_df_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def query_arrow_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def raw_stream(
        self, query: Statement = None, parameters: Any = None, settings: Any = None, *args: Any, **kwargs: Any
    ) -> AbstractContextManager[Any]: ...
    @queries
    @blocking
    def command(self, cmd: Statement, parameters: Any = None, data: Any = None, settings: Any = None, *args: Any, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def insert(self, table: str | None = None, *args: Any, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def insert_df(self, table: str | None = None, *args: Any, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def raw_insert(self, table: str | None = None, *args: Any, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def insert_arrow(self, table: str, arrow_table: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ping(self) -> bool: ...
    def close(self) -> None: ...

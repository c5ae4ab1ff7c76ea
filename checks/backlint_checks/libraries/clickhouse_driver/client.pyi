"""clickhouse-driver 0.2.11."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, Dsn, Secret, Statement, blocking, network, write
from backlint.stub import query as queries

class Client:
    def __init__(
        self,
        host: str = ...,
        port: Any = None,
        database: str = "",
        user: str = "default",
        password: Secret = "",
        client_name: str = "python-driver",
        connect_timeout: Deadline["connect"] = 10,
        send_receive_timeout: Deadline["read"] = 300,
        sync_request_timeout: Any = 5,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    @classmethod
    def from_url(cls, url: Dsn, *, _connect_timeout: Deadline["connect"] = 10, _send_receive_timeout: Deadline["read"] = 300) -> Self: ...
    def __enter__(self) -> Self: ...
    @queries
    @blocking
    def execute(
        self,
        query: Statement,
        params: Any = None,
        with_column_types: bool = False,
        external_tables: Any = None,
        query_id: Any = None,
        settings: Any = None,
        types_check: bool = False,
        columnar: bool = False,
    ) -> Any: ...
    @queries
    @blocking
    def execute_with_progress(
        self,
        query: Statement,
        params: Any = None,
        with_column_types: bool = False,
        external_tables: Any = None,
        query_id: Any = None,
        settings: Any = None,
        types_check: bool = False,
        columnar: bool = False,
    ) -> Any: ...
    @queries
    @blocking
    def execute_iter(
        self,
        query: Statement,
        params: Any = None,
        with_column_types: bool = False,
        external_tables: Any = None,
        query_id: Any = None,
        settings: Any = None,
        types_check: bool = False,
        chunk_size: int = 1,
    ) -> Iterator[Any]: ...
    @queries
    @blocking
    def query_dataframe(
        self,
        query: Statement,
        params: Any = None,
        external_tables: Any = None,
        query_id: Any = None,
        settings: Any = None,
        replace_nonwords: bool = True,
    ) -> Any: ...
    @write
    @blocking
    def insert_dataframe(
        self, query: Statement, dataframe: Any, external_tables: Any = None, query_id: Any = None, settings: Any = None
    ) -> Any: ...
    @network
    @blocking
    def cancel(self, with_column_types: bool = False) -> Any: ...
    def disconnect(self) -> None: ...

"""snowflake-connector-python 5.2.0. Used with `with` it is closed at the block's end."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Statement, blocking, query
from backlint.stub import commit as commits

from snowflake.connector.cursor import SnowflakeCursor

class SnowflakeConnection:
    def __enter__(self) -> Self: ...
    def cursor(self, cursor_class: Any = None) -> SnowflakeCursor: ...
    @query
    @blocking
    def execute_string(
        self, sql_text: Statement, remove_comments: bool = False, return_cursors: bool = True, cursor_class: Any = ..., **kwargs: Any
    ) -> list[SnowflakeCursor]: ...
    @query
    @blocking
    def execute_stream(
        self, stream: Any, remove_comments: bool = False, cursor_class: Any = ..., **kwargs: Any
    ) -> Iterator[SnowflakeCursor]: ...
    @query
    @blocking
    def get_query_status(self, sf_qid: str) -> Any: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...
    def close(self, retry: bool = True) -> None: ...

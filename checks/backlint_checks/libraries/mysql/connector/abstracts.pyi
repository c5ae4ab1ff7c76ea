"""mysql-connector-python 26.10.0."""

from typing import Any, Self

from backlint.stub import blocking, exclusive, network, transaction
from backlint.stub import commit as commits

from .cursor import MySQLCursor as _Cursor

@exclusive
class MySQLConnectionAbstract:
    autocommit: bool
    in_transaction: bool
    def __enter__(self) -> Self: ...
    def cursor(
        self,
        buffered: Any = None,
        raw: Any = None,
        prepared: Any = None,
        cursor_class: Any = None,
        dictionary: Any = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
    ) -> _Cursor: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...
    @transaction
    @blocking
    def start_transaction(
        self, consistent_snapshot: bool = False, isolation_level: str | None = None, readonly: bool | None = None
    ) -> None: ...
    @network
    @blocking
    def ping(self, reconnect: bool = False, attempts: int = 1, delay: int = 0) -> None: ...
    @network
    @blocking
    def reconnect(self, attempts: int = 1, delay: int = 0) -> None: ...
    @network
    @blocking
    def is_connected(self) -> bool: ...
    def disconnect(self) -> None: ...
    def close(self) -> None: ...

"""psycopg 3.3.9."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, Self

from backlint.stub import Deadline, Dsn, Secret, Statement, blocking, network, receive, together
from backlint.stub import commit as commits
from backlint.stub import query as queries
from backlint.stub import transaction as transactions

from .cursor import Cursor

class Connection:
    autocommit: bool
    closed: bool
    @network
    @blocking
    @classmethod
    def connect(
        cls,
        conninfo: Dsn = "",
        *,
        autocommit: bool = False,
        connect_timeout: Deadline["connect"] = 130,
        password: Secret = None,
        **kwargs: Any,
    ) -> Self: ...
    def __enter__(self) -> Self: ...
    @queries
    @blocking
    def execute(self, query: Statement, params: Any = None, *, prepare: bool | None = None, binary: bool = False) -> Cursor: ...
    def cursor(
        self, name: str = "", *, binary: bool = False, row_factory: Any = None, scrollable: bool | None = None, withhold: bool = False
    ) -> Cursor: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...
    @transactions
    def transaction(self, savepoint_name: str | None = None, force_rollback: bool = False) -> AbstractContextManager[Any]: ...
    @together
    def pipeline(self) -> AbstractContextManager[Any]: ...
    @receive
    @blocking
    def notifies(self, *, timeout: float | None = None, stop_after: int | None = None) -> Iterator[Any]: ...
    def close(self) -> None: ...

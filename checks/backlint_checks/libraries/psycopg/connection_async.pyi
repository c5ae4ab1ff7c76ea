"""psycopg 3.3.9."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any, Self

from backlint.stub import Deadline, Dsn, Secret, Statement, network, receive, together
from backlint.stub import commit as commits
from backlint.stub import query as queries
from backlint.stub import transaction as transactions

from .cursor_async import AsyncCursor

class AsyncConnection:
    autocommit: bool
    closed: bool
    @network
    @classmethod
    async def connect(
        cls,
        conninfo: Dsn = "",
        *,
        autocommit: bool = False,
        connect_timeout: Deadline["connect"] = 130,
        password: Secret = None,
        **kwargs: Any,
    ) -> Self: ...
    async def __aenter__(self) -> Self: ...
    @queries
    async def execute(self, query: Statement, params: Any = None, *, prepare: bool | None = None, binary: bool = False) -> AsyncCursor: ...
    def cursor(
        self, name: str = "", *, binary: bool = False, row_factory: Any = None, scrollable: bool | None = None, withhold: bool = False
    ) -> AsyncCursor: ...
    @commits
    async def commit(self) -> None: ...
    async def rollback(self) -> None: ...
    @transactions
    def transaction(self, savepoint_name: str | None = None, force_rollback: bool = False) -> AbstractAsyncContextManager[Any]: ...
    @together
    def pipeline(self) -> AbstractAsyncContextManager[Any]: ...
    @receive
    def notifies(self, *, timeout: float | None = None, stop_after: int | None = None) -> AsyncIterator[Any]: ...
    async def close(self) -> None: ...

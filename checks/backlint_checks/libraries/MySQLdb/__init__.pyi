"""mysqlclient 2.2. The client library gives up connecting after ten seconds (its documentation; not measured),
and waits for an answer for ever unless `read_timeout` bounds it."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, transaction
from backlint.stub import commit as commits

from . import cursors
from .cursors import Cursor as _Cursor

class Connection:
    def __enter__(self) -> Self: ...
    def cursor(self, cursor: Any = None) -> _Cursor: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...
    @transaction
    @blocking
    def begin(self) -> None: ...
    @network
    @blocking
    def ping(self, reconnect: bool = False) -> None: ...
    def close(self) -> None: ...

class Error(Exception): ...
class DatabaseError(Error): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...

@network
@blocking
def connect(
    *,
    host: Any = None,
    user: Any = None,
    password: Secret = "",
    database: Any = None,
    port: int = 0,
    connect_timeout: Deadline["connect"] = 10,
    read_timeout: Deadline["read"] = FOREVER,
    write_timeout: float | None = None,
    **kwargs: Any,
) -> Connection: ...

Connect = connect

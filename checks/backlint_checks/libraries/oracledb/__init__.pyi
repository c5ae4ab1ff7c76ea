"""oracledb 26.1.0. Connecting gives up after twenty seconds; a call waits for ever unless `call_timeout` (milliseconds) of the connection is set."""

from typing import Any

from backlint.stub import Deadline, Secret, blocking, network

from .connection import AsyncConnection, Connection
from .cursor import AsyncCursor, Cursor
from .pool import AsyncConnectionPool, ConnectionPool

@network
@blocking
def connect(
    dsn: str | None = None,
    *,
    pool: Any = None,
    user: str | None = None,
    password: Secret = None,
    host: str | None = None,
    port: int | None = None,
    service_name: str | None = None,
    tcp_connect_timeout: Deadline["connect"] = 20,
    **kwargs: Any,
) -> Connection: ...
@network
def connect_async(
    dsn: str | None = None,
    *,
    pool: Any = None,
    user: str | None = None,
    password: Secret = None,
    host: str | None = None,
    port: int | None = None,
    service_name: str | None = None,
    tcp_connect_timeout: Deadline["connect"] = 20,
    **kwargs: Any,
) -> AsyncConnection: ...
def create_pool(
    dsn: str | None = None,
    *,
    min: int | None = None,
    max: int | None = None,
    increment: int | None = None,
    wait_timeout: Any = None,
    user: str | None = None,
    password: Secret = None,
    tcp_connect_timeout: Deadline["connect"] = 20,
    **kwargs: Any,
) -> ConnectionPool: ...
def create_pool_async(
    dsn: str | None = None,
    *,
    min: int | None = None,
    max: int | None = None,
    increment: int | None = None,
    wait_timeout: Any = None,
    user: str | None = None,
    password: Secret = None,
    tcp_connect_timeout: Deadline["connect"] = 20,
    **kwargs: Any,
) -> AsyncConnectionPool: ...

class Error(Exception): ...
class InterfaceError(Error): ...
class DatabaseError(Error): ...
class DataError(DatabaseError): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class InternalError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...
class NotSupportedError(DatabaseError): ...

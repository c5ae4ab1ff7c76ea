"""aiomysql 0.3.2. Connecting waits for ever unless told otherwise; nothing but an outer deadline bounds a statement."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, network

from . import cursors
from .connection import Connection
from .cursors import Cursor, DictCursor, SSCursor, SSDictCursor
from .pool import Pool

class _Connecting:
    def __await__(self) -> Connection: ...
    async def __aenter__(self) -> Connection: ...

class _Filling:
    def __await__(self) -> Pool: ...
    async def __aenter__(self) -> Pool: ...

@network
def connect(
    host: str = "localhost",
    user: Any = None,
    password: Secret = "",
    db: Any = None,
    port: int = 3306,
    *args: Any,
    connect_timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> _Connecting: ...
@network
def create_pool(
    minsize: int = 1,
    maxsize: int = 10,
    echo: bool = False,
    pool_recycle: int = -1,
    loop: Any = None,
    *,
    host: str = "localhost",
    password: Secret = "",
    connect_timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> _Filling: ...

class Error(Exception): ...
class InterfaceError(Error): ...
class DatabaseError(Error): ...
class DataError(DatabaseError): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class InternalError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...
class NotSupportedError(DatabaseError): ...

"""mysql-connector-python 26.10.0; 8.0.33 and 9.1.0 for what was before.

Nothing is bounded unless it is asked for. `connection_timeout` ends with the connection's being made; reading has a limit of its own since 9.2.
"""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, since

from . import aio, connection, cursor, errors, pooling
from .abstracts import MySQLConnectionAbstract as _Connection
from .connection import MySQLConnection
from .errors import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
)

@network
@blocking
def connect(
    *args: Any,
    host: str = "127.0.0.1",
    user: str = "",
    password: Secret = "",
    database: Any = None,
    port: int = 3306,
    connection_timeout: Deadline["connect"] = FOREVER,
    connect_timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> _Connection: ...
@since("mysql-connector-python", "9.2")
@network
@blocking
def connect(
    *args: Any,
    host: str = "127.0.0.1",
    user: str = "",
    password: Secret = "",
    database: Any = None,
    port: int = 3306,
    connection_timeout: Deadline["connect"] = FOREVER,
    connect_timeout: Deadline["connect"] = FOREVER,
    read_timeout: Deadline["read"] = FOREVER,
    write_timeout: Any = None,
    **kwargs: Any,
) -> _Connection: ...

Connect = connect

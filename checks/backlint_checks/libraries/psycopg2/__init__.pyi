"""psycopg2 2.9.13. libpq waits for a connection for ever unless `connect_timeout` stands among the keywords or in the DSN.

An asynchronous connection is made without waiting: the program polls it.
"""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn, Secret, blocking, network

from . import errors, extensions, extras, pool
from .errors import DatabaseError, Error, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from .extensions import connection as _connection

def connect(dsn: Dsn = None, *, async_: Any, password: Secret = None, **kwargs: Any) -> _connection: ...
@network
@blocking
def connect(
    dsn: Dsn = None,
    connection_factory: Any = None,
    cursor_factory: Any = None,
    *,
    connect_timeout: Deadline["connect"] = FOREVER,
    password: Secret = None,
    **kwargs: Any,
) -> _connection: ...

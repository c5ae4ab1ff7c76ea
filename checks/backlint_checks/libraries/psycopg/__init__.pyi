"""psycopg 3.3.9 and 3.1.20.

Connecting gives up after 130 seconds unless `connect_timeout` says otherwise; a statement waits as long as the server lets it.
"""

from typing import Any

from backlint.stub import Deadline, Dsn, Secret, blocking, network

from . import errors
from .connection import Connection
from .connection_async import AsyncConnection
from .cursor import Cursor
from .cursor_async import AsyncCursor
from .errors import DatabaseError, Error, IntegrityError, InterfaceError, OperationalError, ProgrammingError
from ._server_cursor import ServerCursor
from ._server_cursor_async import AsyncServerCursor

@network
@blocking
def connect(
    conninfo: Dsn = "", *, autocommit: bool = False, connect_timeout: Deadline["connect"] = 130, password: Secret = None, **kwargs: Any
) -> Connection: ...

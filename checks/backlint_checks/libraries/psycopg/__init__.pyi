"""psycopg 3.3.9 and 3.1.20.

Connecting gives up after 130 seconds unless `connect_timeout` says otherwise; a statement waits as long as the server lets it.
"""

from .connection import AsyncConnection, Connection, connect
from .cursor import AsyncCursor, AsyncServerCursor, Cursor, ServerCursor
from .errors import DatabaseError, Error, IntegrityError, InterfaceError, OperationalError, ProgrammingError

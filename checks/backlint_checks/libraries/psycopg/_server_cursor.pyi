"""psycopg 3.3.9."""

from .cursor import Cursor

class ServerCursor(Cursor): ...

"""psycopg 3.3.9."""

from .cursor_async import AsyncCursor

class AsyncServerCursor(AsyncCursor): ...

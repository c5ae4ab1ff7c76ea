"""psycopg2 2.9.13. The pool connects at once and raises when it is empty: it never waits for a free connection."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network

from .extensions import connection

class AbstractConnectionPool:
    @network
    @blocking
    def __init__(
        self, minconn: int, maxconn: int, *args: Any, connect_timeout: Deadline["connect"] = FOREVER, password: Secret = None, **kwargs: Any
    ) -> None: ...

class SimpleConnectionPool(AbstractConnectionPool):
    def getconn(self, key: Any = None) -> connection: ...
    def putconn(self, conn: connection, key: Any = None, close: bool = False) -> None: ...
    def closeall(self) -> None: ...

class ThreadedConnectionPool(AbstractConnectionPool):
    def getconn(self, key: Any = None) -> connection: ...
    def putconn(self, conn: connection, key: Any = None, close: bool = False) -> None: ...
    def closeall(self) -> None: ...

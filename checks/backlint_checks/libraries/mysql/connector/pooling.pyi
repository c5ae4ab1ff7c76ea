"""mysql-connector-python 26.10.0. The pool connects at once and raises when it is empty: it never waits for a free connection."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, since

from .abstracts import MySQLConnectionAbstract

class PooledMySQLConnection(MySQLConnectionAbstract): ...

class MySQLConnectionPool:
    @network
    @blocking
    def __init__(
        self,
        pool_size: int = 5,
        pool_name: str | None = None,
        pool_reset_session: bool = True,
        *,
        host: str = "127.0.0.1",
        user: str = "",
        password: Secret = "",
        database: Any = None,
        port: int = 3306,
        connection_timeout: Deadline["connect"] = FOREVER,
        **kwargs: Any,
    ) -> None: ...
    @since("mysql-connector-python", "9.2")
    @network
    @blocking
    def __init__(
        self,
        pool_size: int = 5,
        pool_name: str | None = None,
        pool_reset_session: bool = True,
        *,
        host: str = "127.0.0.1",
        user: str = "",
        password: Secret = "",
        database: Any = None,
        port: int = 3306,
        connection_timeout: Deadline["connect"] = FOREVER,
        read_timeout: Deadline["read"] = FOREVER,
        **kwargs: Any,
    ) -> None: ...
    def get_connection(self) -> PooledMySQLConnection: ...

"""mysql-connector-python 26.10.0. An object made with arguments connects at once."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, since

from .abstracts import MySQLConnectionAbstract

class MySQLConnection(MySQLConnectionAbstract):
    @network
    @blocking
    def __init__(
        self,
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
        *,
        host: str = "127.0.0.1",
        user: str = "",
        password: Secret = "",
        database: Any = None,
        port: int = 3306,
        connection_timeout: Deadline["connect"] = FOREVER,
        read_timeout: Deadline["read"] = FOREVER,
        write_timeout: Any = None,
        **kwargs: Any,
    ) -> None: ...

"""mysql-connector-python 26.10.0."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, network, since

from .abstracts import MySQLConnectionAbstract

@network
async def connect(
    *args: Any,
    host: str = "127.0.0.1",
    user: str = "",
    password: Secret = "",
    database: Any = None,
    port: int = 3306,
    connection_timeout: Deadline["connect"] = FOREVER,
    **kwargs: Any,
) -> MySQLConnectionAbstract: ...
@since("mysql-connector-python", "9.2")
@network
async def connect(
    *args: Any,
    host: str = "127.0.0.1",
    user: str = "",
    password: Secret = "",
    database: Any = None,
    port: int = 3306,
    connection_timeout: Deadline["connect"] = FOREVER,
    read_timeout: Deadline["read"] = FOREVER,
    **kwargs: Any,
) -> MySQLConnectionAbstract: ...

"""snowflake-connector-python 5.2.0; the names of the limits up to version 4 are those of its documentation.

Connecting and logging in are bounded, as is each request. A query waits as long as the warehouse lets it, unless `query_timeout` or, before
version 5, `network_timeout` bounds it.
"""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, since

from .connection import SnowflakeConnection
from .cursor import DictCursor, SnowflakeCursor
from .errors import DatabaseError, Error, IntegrityError, InterfaceError, NotSupportedError, OperationalError, ProgrammingError

@network
@blocking
def connect(
    *,
    user: Any = None,
    account: Any = None,
    password: Secret = None,
    login_timeout: Deadline["connect"] = 120,
    network_timeout: Deadline["read"] = FOREVER,
    socket_timeout: Deadline["read"] = FOREVER,
    **kwargs: Any,
) -> SnowflakeConnection: ...
@since("snowflake-connector-python", "5.0")
@network
@blocking
def connect(
    *,
    user: Any = None,
    account: Any = None,
    password: Secret = None,
    login_timeout: Deadline["connect"] = 120,
    connect_timeout: Deadline["connect"] = 60,
    query_timeout: Deadline["read"] = FOREVER,
    network_timeout: Deadline["read"] = FOREVER,
    **kwargs: Any,
) -> SnowflakeConnection: ...

Connect = connect

"""redis 8.1.0."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn, since

from .client import Redis, StrictRedis
from .cluster import RedisCluster
from .connection import BlockingConnectionPool, Connection, ConnectionPool, SSLConnection
from .sentinel import Sentinel

def from_url(
    url: Dsn, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any
) -> Redis: ...
@since("redis", "8.0.0")
def from_url(
    url: Dsn, *, socket_timeout: Deadline["read"] = 5, socket_connect_timeout: Deadline["connect"] = 5, **kwargs: Any
) -> Redis: ...

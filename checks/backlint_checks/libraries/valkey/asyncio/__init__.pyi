"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Dsn

from .client import Valkey, StrictValkey
from .cluster import ValkeyCluster
from .connection import BlockingConnectionPool, Connection, ConnectionPool, SSLConnection
from .sentinel import Sentinel

def from_url(
    url: Dsn, *, socket_timeout: Deadline["read"] = FOREVER, socket_connect_timeout: Deadline["connect"] = FOREVER, **kwargs: Any
) -> Valkey: ...

"""ldap3 2.9.1.

Connecting is bounded by the server's `connect_timeout`, answers by the connection's `receive_timeout`: two objects, two parameters, and
neither has a default. `time_limit` of a search is what the server is asked to stop by.
"""

from . import core
from .core.connection import Connection
from .core.server import Server
from .core.pooling import ServerPool

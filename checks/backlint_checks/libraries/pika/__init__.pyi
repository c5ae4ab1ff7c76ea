"""pika 1.4.4. Connecting is bounded. A broker that is short of memory blocks whoever publishes, without end unless
`blocked_connection_timeout` is given.
"""

from .adapters.blocking_connection import BlockingConnection
from .connection import ConnectionParameters, URLParameters
from .credentials import PlainCredentials

class BasicProperties:
    def __init__(self, **kwargs: object) -> None: ...

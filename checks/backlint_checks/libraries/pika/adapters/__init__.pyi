"""pika 1.4.4."""

from .blocking_connection import BlockingConnection

"""clickhouse-driver 0.2.11. Connecting has ten seconds, sending and receiving five minutes."""

from . import dbapi, errors
from .client import Client
from .dbapi import connect

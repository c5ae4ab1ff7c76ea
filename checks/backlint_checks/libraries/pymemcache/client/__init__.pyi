"""pymemcache 4.0.0."""

from .base import Client, PooledClient
from .hash import HashClient
from .retrying import RetryingClient

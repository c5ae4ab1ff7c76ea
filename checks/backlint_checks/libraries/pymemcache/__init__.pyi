"""pymemcache 4.0.0. Nothing bounds connecting or reading unless the client is told to."""

from .client.base import Client, PooledClient
from .client.hash import HashClient
from .exceptions import MemcacheClientError, MemcacheError, MemcacheServerError, MemcacheUnexpectedCloseError

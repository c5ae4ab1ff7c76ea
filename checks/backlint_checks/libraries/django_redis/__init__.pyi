"""django-redis 7.0.0. A connection is made as the settings say, so nothing is known here of its timeouts."""

from typing import Any

from redis import Redis

def get_redis_connection(alias: str = "default", write: bool = True) -> Redis: ...

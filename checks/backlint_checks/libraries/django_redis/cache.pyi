"""django-redis 7.0.0. What it adds to the cache of Django; the data lies on another machine for certain."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import blocking, network
from backlint.stub import cache as caches
from django.core.cache.backends.base import BaseCache
from redis.lock import Lock

class RedisCache(BaseCache):
    @network
    @blocking
    @caches
    def ttl(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def pttl(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def persist(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def expire(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def expire_at(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def pexpire(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def pexpire_at(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def keys(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def delete_pattern(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def sadd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def scard(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def smembers(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def sismember(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def srem(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zadd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zcard(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zrange(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zrangebyscore(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zrem(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zscore(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def zincrby(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def hset(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def hdel(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def hexists(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def hkeys(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def hlen(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def incr_version(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def decr_version(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @caches
    def iter_keys(self, *args: Any, **kwargs: Any) -> Iterator[Any]: ...
    def lock(self, *args: Any, **kwargs: Any) -> Lock: ...

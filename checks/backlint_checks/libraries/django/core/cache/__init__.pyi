"""Django 6.1.3."""

from .backends.base import BaseCache

class CacheHandler:
    def __getitem__(self, alias: str) -> BaseCache: ...

cache: BaseCache
caches: CacheHandler

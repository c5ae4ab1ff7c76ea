"""huey 3.5.4."""

from typing import Any

from backlint.stub import Retries, Wait, blocking, decorates, entry, publish
from backlint.stub import retry as retries_

class Result:
    id: str
    def get(self, blocking: bool = False, timeout: float | None = None, **kwargs: Any) -> Any: ...

class TaskWrapper:
    @publish
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Result: ...
    def call_local(self, *args: Any, **kwargs: Any) -> Any: ...
    def s(self, *args: Any, **kwargs: Any) -> Any: ...
    @publish
    @blocking
    def schedule(self, args: Any = None, kwargs: Any = None, eta: Any = None, delay: Any = None, id: Any = None) -> Result: ...
    def revoke(self, revoke_until: Any = None, revoke_once: bool = False) -> None: ...

class Huey:
    def __init__(
        self, name: str = "huey", results: bool = True, store_none: bool = False, immediate: bool = False, **kwargs: Any
    ) -> None: ...
    @retries_
    @entry("task")
    @decorates
    def task(
        self,
        retries: Retries = 0,
        retry_delay: Wait["", 5] = 0,
        retry_backoff: Wait["growing", 2] = 0,
        priority: int | None = None,
        context: bool = False,
        name: str | None = None,
        expires: Any = None,
        timeout: Any = None,
        **kwargs: Any,
    ) -> TaskWrapper: ...
    @retries_
    @entry("schedule")
    @decorates
    def periodic_task(
        self,
        validate_datetime: Any,
        retries: Retries = 0,
        retry_delay: Wait["", 5] = 0,
        retry_backoff: Wait["growing", 2] = 0,
        priority: int | None = None,
        context: bool = False,
        name: str | None = None,
        expires: Any = None,
        timeout: Any = None,
        **kwargs: Any,
    ) -> TaskWrapper: ...
    @publish
    @blocking
    def enqueue(self, task: Any) -> Result: ...

class BlackHoleHuey(Huey): ...
class FileHuey(Huey): ...
class MemoryHuey(Huey): ...
class PostgresHuey(Huey): ...
class RedisHuey(Huey): ...
class RedisExpireHuey(Huey): ...
class PriorityRedisHuey(Huey): ...
class PriorityRedisExpireHuey(Huey): ...
class SqliteHuey(Huey): ...

def crontab(minute: Any = "*", hour: Any = "*", day: Any = "*", month: Any = "*", day_of_week: Any = "*", strict: bool = False) -> Any: ...

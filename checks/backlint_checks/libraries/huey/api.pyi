"""huey 3.5.4. Calling a task hands it to the queue; `call_local` runs it here."""

from typing import Any

from backlint.stub import FOREVER, Blocks, Deadline, Retries, TimeLimit, blocking, decorates, entry, publish, wait

class Result:
    id: str
    @wait
    @blocking
    def get(
        self,
        blocking: Blocks = False,
        timeout: Deadline["total"] = FOREVER,
        backoff: float = 1.15,
        max_delay: float = 1.0,
        revoke_on_timeout: bool = False,
        preserve: bool = False,
    ) -> Any: ...
    @wait
    @blocking
    def __call__(self, blocking: Blocks = False, timeout: Deadline["total"] = FOREVER, *args: Any, **kwargs: Any) -> Any: ...
    def revoke(self, revoke_once: bool = True) -> None: ...
    def reschedule(
        self, eta: Any = None, delay: float | None = None, expires: Any = None, priority: int | None = None, preserve_pipeline: bool = True
    ) -> Result: ...

class Task: ...

class TaskWrapper:
    @publish
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Result: ...
    @publish
    @blocking
    def schedule(
        self, args: Any = None, kwargs: Any = None, eta: Any = None, delay: float | None = None, *rest: Any, **options: Any
    ) -> Result: ...
    def call_local(self, *args: Any, **kwargs: Any) -> Any: ...
    def s(self, *args: Any, **kwargs: Any) -> Task: ...
    def revoke(self, revoke_until: Any = None, revoke_once: bool = False) -> None: ...

class Huey:
    def __init__(
        self,
        name: str = "huey",
        results: bool = True,
        store_none: bool = False,
        utc: bool = True,
        immediate: bool = False,
        *args: Any,
        **storage_kwargs: Any,
    ) -> None: ...
    @entry("task")
    def task(
        self,
        retries: Retries = 0,
        retry_delay: float = 0,
        retry_backoff: float = 0,
        priority: int | None = None,
        context: bool = False,
        name: str | None = None,
        expires: Any = None,
        timeout: TimeLimit = FOREVER,
        **kwargs: Any,
    ) -> type[TaskWrapper]: ...
    @entry("schedule")
    def periodic_task(
        self,
        validate_datetime: Any,
        retries: Retries = 0,
        retry_delay: float = 0,
        retry_backoff: float = 0,
        priority: int | None = None,
        context: bool = False,
        name: str | None = None,
        expires: Any = None,
        timeout: TimeLimit = FOREVER,
        **kwargs: Any,
    ) -> type[TaskWrapper]: ...
    @decorates
    def context_task(self, obj: Any, as_argument: bool = False, **kwargs: Any) -> Any: ...
    @decorates
    def on_startup(self, name: str | None = None) -> Any: ...
    @publish
    @blocking
    def enqueue(self, task: Task) -> Result: ...
    @wait
    @blocking
    def result(self, id: str, blocking: Blocks = False, timeout: Deadline["total"] = FOREVER, *args: Any, **kwargs: Any) -> Any: ...

class RedisHuey(Huey): ...
class RedisExpireHuey(Huey): ...
class PriorityRedisHuey(Huey): ...
class SqliteHuey(Huey): ...
class FileHuey(Huey): ...
class MemoryHuey(Huey): ...
class BlackHoleHuey(Huey): ...

def crontab(minute: str = "*", hour: str = "*", day: str = "*", month: str = "*", day_of_week: str = "*", strict: bool = False) -> Any: ...

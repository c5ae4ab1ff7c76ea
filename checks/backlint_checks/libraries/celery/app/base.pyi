"""celery 5.7.0."""

from typing import Any

from backlint.stub import LaterImports, Retries, TimeLimit, Topic, blocking, decorates, entry, imports_from, publish

from ..result import AsyncResult
from .task import Task

@imports_from("CELERY_IMPORTS", "CELERY_INCLUDE", "imports", "include")
class Celery:
    conf: Any
    tasks: dict[str, Task]
    def __init__(
        self, main: str | None = None, *, broker: str | None = None, backend: str | None = None, include: LaterImports = None, **kwargs: Any
    ) -> None: ...
    @entry("task")
    @decorates
    def task(
        self,
        *args: Any,
        name: Topic["receive", "{module}.{function}"] = None,
        bind: bool = False,
        base: Any = None,
        max_retries: Retries = 3,
        autoretry_for: Any = (),
        retry_backoff: Any = False,
        retry_kwargs: Any = None,
        time_limit: TimeLimit["task_time_limit", "CELERY_TASK_TIME_LIMIT", "CELERYD_TASK_TIME_LIMIT"] = None,
        soft_time_limit: TimeLimit["soft", "task_soft_time_limit", "CELERY_TASK_SOFT_TIME_LIMIT", "CELERYD_TASK_SOFT_TIME_LIMIT"] = None,
        **options: Any,
    ) -> Task: ...
    @publish
    @blocking
    def send_task(
        self, name: Topic, args: Any = None, kwargs: Any = None, countdown: float | None = None, eta: Any = None, **options: Any
    ) -> AsyncResult: ...
    def register_task(self, task: Task, **options: Any) -> Task: ...
    def autodiscover_tasks(
        self, packages: LaterImports["tasks"] = None, related_name: str | None = "tasks", force: bool = False
    ) -> None: ...
    def config_from_object(self, obj: Any, silent: bool = False, force: bool = False, namespace: str | None = None) -> None: ...
    def signature(self, *args: Any, **kwargs: Any) -> Any: ...

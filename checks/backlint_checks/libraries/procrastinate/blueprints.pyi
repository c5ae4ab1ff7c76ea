"""procrastinate 3.10.0."""

from typing import Any

from backlint.stub import decorates, entry

from .tasks import Task

class Blueprint:
    def __init__(self) -> None: ...
    @entry("task")
    @decorates
    def task(
        self,
        _func: Any = None,
        *,
        name: str | None = None,
        aliases: Any = None,
        retry: Any = False,
        pass_context: bool = False,
        queue: str = "default",
        priority: int = 0,
        lock: str | None = None,
        queueing_lock: str | None = None,
    ) -> Task: ...
    @entry("schedule")
    @decorates
    def periodic(self, *, cron: str, periodic_id: str = "", **configure_kwargs: Any) -> Task: ...
    def add_tasks_from(self, blueprint: Any, *, namespace: str) -> None: ...

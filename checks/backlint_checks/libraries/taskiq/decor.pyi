"""taskiq 0.13.0. Calling a task runs it here."""

from typing import Any

from backlint.stub import publish

from .kicker import AsyncKicker
from .task import AsyncTaskiqTask

class AsyncTaskiqDecoratedTask:
    task_name: str
    def kicker(self) -> AsyncKicker: ...
    @publish
    async def kiq(self, *args: Any, **kwargs: Any) -> AsyncTaskiqTask: ...
    @publish
    async def schedule_by_cron(self, source: Any, cron: Any, *args: Any, **kwargs: Any) -> Any: ...
    @publish
    async def schedule_by_time(self, source: Any, time: Any, *args: Any, **kwargs: Any) -> Any: ...
    @publish
    async def schedule_by_interval(self, source: Any, interval: Any, *args: Any, **kwargs: Any) -> Any: ...

"""procrastinate 3.10.0. Calling a task runs it here."""

from typing import Any

from backlint.stub import blocking, publish

from .jobs import JobDeferrer

class Task:
    name: str
    def configure(self, **options: Any) -> JobDeferrer: ...
    @publish
    @blocking
    def defer(self, **task_kwargs: Any) -> int: ...
    @publish
    async def defer_async(self, **task_kwargs: Any) -> int: ...
    @publish
    @blocking
    def batch_defer(self, *task_kwargs: Any) -> list[int]: ...
    @publish
    async def batch_defer_async(self, *task_kwargs: Any) -> list[int]: ...

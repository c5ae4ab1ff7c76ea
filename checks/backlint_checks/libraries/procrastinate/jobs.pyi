"""procrastinate 3.10.0."""

from typing import Any

from backlint.stub import blocking, publish

class JobDeferrer:
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

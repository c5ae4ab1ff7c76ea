"""anyio 4.16.0."""

from typing import Any, Self

from backlint.stub import Runs, concurrent

class TaskGroup:
    cancel_scope: Any
    async def __aenter__(self) -> Self: ...
    @concurrent
    def start_soon(self, func: Runs, *args: Any, name: object = None) -> Any: ...
    async def start(self, func: Runs, *args: object, name: object = None) -> Any: ...

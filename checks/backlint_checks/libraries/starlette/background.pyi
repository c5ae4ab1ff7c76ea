"""starlette 1.10.0. Background tasks run after the response is sent: plain functions in a thread, coroutines on the event loop."""

from typing import Any

from backlint.stub import Runs, detached, spawn

class BackgroundTask:
    @spawn
    @detached
    def __init__(self, func: Runs, *args: Any, **kwargs: Any) -> None: ...

class BackgroundTasks:
    def __init__(self, tasks: Any = None) -> None: ...
    @spawn
    @detached
    def add_task(self, func: Runs, *args: Any, **kwargs: Any) -> None: ...

"""taskiq 0.13.0. A negative timeout, which is the default, means for ever."""

from typing import Any

from backlint.stub import FOREVER, Deadline, wait

class AsyncTaskiqTask:
    task_id: str
    async def is_ready(self) -> bool: ...
    async def get_result(self, with_logs: bool = False) -> Any: ...
    @wait
    async def wait_result(self, check_interval: float = 0.2, timeout: Deadline["total"] = FOREVER, with_logs: bool = False) -> Any: ...

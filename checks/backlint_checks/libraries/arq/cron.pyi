"""arq 0.28.0."""

from typing import Any

from backlint.stub import Attempts, Handler, entry

@entry("schedule")
def cron(
    coroutine: Handler,
    *,
    name: str | None = None,
    month: Any = None,
    day: Any = None,
    weekday: Any = None,
    hour: Any = None,
    minute: Any = None,
    second: Any = 0,
    microsecond: int = 123456,
    run_at_startup: bool = False,
    unique: bool = True,
    job_id: str | None = None,
    timeout: Any = None,
    keep_result: float | None = 0,
    keep_result_forever: bool | None = False,
    max_tries: Attempts | None = 1,
) -> Any: ...

"""arq 0.28.0."""

from typing import Any

from backlint.stub import Attempts, Handler, TimeLimit, entry

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
    run_at_startup: bool = False,
    unique: bool = True,
    timeout: TimeLimit = 300,
    max_tries: Attempts = 1,
    microsecond: int = 123456,
    job_id: str | None = None,
    keep_result: Any = 0,
    keep_result_forever: Any = False,
) -> Any: ...

"""arq 0.28.0."""

from typing import Any

from backlint.stub import Attempts, Handler, TimeLimit, entry

class Retry(RuntimeError):
    def __init__(self, defer: Any = None) -> None: ...

class Worker:
    @entry("task")
    def __init__(
        self,
        functions: Handler = (),
        *,
        queue_name: str | None = None,
        cron_jobs: Any = None,
        redis_settings: Any = None,
        job_timeout: TimeLimit = 300,
        max_tries: Attempts = 5,
        **kwargs: Any,
    ) -> None: ...
    def run(self) -> None: ...

@entry("task")
def func(
    coroutine: Handler,
    *,
    name: str | None = None,
    keep_result: Any = None,
    timeout: TimeLimit = 300,
    keep_result_forever: bool | None = None,
    max_tries: Attempts = 5,
) -> Any: ...
def run_worker(settings_cls: Any, **kwargs: Any) -> Worker: ...

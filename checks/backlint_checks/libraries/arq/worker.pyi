"""arq 0.28.0."""

from typing import Any

from backlint.stub import Attempts, Handler, entry

class Retry(RuntimeError):
    def __init__(self, defer: Any = None) -> None: ...

class JobExecutionFailed(RuntimeError): ...
class Function: ...

@entry("task")
def func(
    coroutine: Handler,
    *,
    name: str | None = None,
    keep_result: Any = None,
    timeout: Any = None,
    keep_result_forever: bool | None = None,
    max_tries: Attempts | None = 5,
) -> Function: ...

class Worker:
    def __init__(
        self,
        functions: Any = (),
        *,
        queue_name: str | None = "arq:queue",
        cron_jobs: Any = None,
        redis_settings: Any = None,
        redis_pool: Any = None,
        burst: bool = False,
        max_jobs: int = 10,
        job_timeout: Any = 300,
        keep_result: Any = 3600,
        max_tries: Attempts = 5,
        retry_jobs: bool = True,
        **kwargs: Any,
    ) -> None: ...
    def run(self) -> None: ...
    async def async_run(self) -> None: ...
    async def main(self) -> None: ...
    async def close(self) -> None: ...

def run_worker(settings_cls: Any, **kwargs: Any) -> Worker: ...

"""taskiq 0.13.0. A task is tried again only with a retry middleware and its label `retry_on_error`; the simple one does so at once."""

from typing import Any

from backlint.stub import Failures, Retries, Wait, decorates, entry, publish

class TaskiqMiddleware: ...

class SimpleRetryMiddleware(TaskiqMiddleware):
    def __init__(
        self,
        default_retry_count: Retries = 3,
        default_retry_label: bool = False,
        no_result_on_retry: bool = True,
        types_of_exceptions: Failures = None,
    ) -> None: ...

class SmartRetryMiddleware(TaskiqMiddleware):
    def __init__(
        self,
        default_retry_count: Retries = 3,
        default_retry_label: bool = False,
        no_result_on_retry: bool = True,
        default_delay: Wait = 5,
        use_jitter: Wait["jitter"] = False,
        use_delay_exponent: Wait["growing"] = False,
        max_delay_exponent: float = 60,
        schedule_source: Any = None,
        types_of_exceptions: Failures = None,
    ) -> None: ...

class AsyncTaskiqTask:
    task_id: str
    async def wait_result(
        self, check_interval: float | None = None, timeout: float | None = None, with_logs: bool | None = None
    ) -> Any: ...

class AsyncTaskiqDecoratedTask:
    task_name: str
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    @publish
    async def kiq(self, *args: Any, **kwargs: Any) -> AsyncTaskiqTask: ...
    def kicker(self) -> Any: ...

class AsyncBroker:
    def with_middlewares(self, *middlewares: TaskiqMiddleware) -> AsyncBroker: ...
    def add_middlewares(self, *middlewares: TaskiqMiddleware) -> None: ...
    @entry("task")
    @decorates
    def task(self, task_name: str | None = None, **labels: Any) -> AsyncTaskiqDecoratedTask: ...
    async def startup(self) -> None: ...
    async def shutdown(self) -> None: ...

class InMemoryBroker(AsyncBroker):
    def __init__(self, sync_tasks_pool_size: int | None = None, **kwargs: Any) -> None: ...

class ZeroMQBroker(AsyncBroker):
    def __init__(self, zmq_pub_host: str = "tcp://0.0.0.0:5555", zmq_sub_host: str = "tcp://localhost:5555", **kwargs: Any) -> None: ...

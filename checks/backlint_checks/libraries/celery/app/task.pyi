"""celery 5.7.0. Calling a task runs it here; `delay` and `apply_async` hand it to the broker."""

from typing import Any

from backlint.stub import INHERIT, Retries, Topic, blocking, entry, publish
from backlint.stub import retry as retries

from ..canvas import Signature
from ..result import AsyncResult, EagerResult

class Context:
    id: str
    retries: int
    args: Any
    kwargs: Any

class Task:
    name: str
    request: Context
    max_retries: int | None
    app: Any
    @entry("task")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    def on_failure(self, exc: Any, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None: ...
    @publish
    @blocking
    def delay(self: Topic, *args: Any, **kwargs: Any) -> AsyncResult: ...
    @publish
    @blocking
    def apply_async(
        self: Topic,
        args: Any = None,
        kwargs: Any = None,
        task_id: str | None = None,
        producer: Any = None,
        link: Any = None,
        link_error: Any = None,
        shadow: str | None = None,
        **options: Any,
    ) -> AsyncResult: ...
    @blocking
    def apply(self, args: Any = None, kwargs: Any = None, **options: Any) -> EagerResult: ...
    # It raises; `max_retries=None` falls back to the task's own.
    @retries
    @publish
    @blocking
    def retry(
        self,
        args: Any = None,
        kwargs: Any = None,
        exc: Any = None,
        throw: bool = True,
        eta: Any = None,
        countdown: float | None = None,
        max_retries: Retries | None = INHERIT,
        **options: Any,
    ) -> Exception: ...
    def s(self, *args: Any, **kwargs: Any) -> Signature: ...
    def si(self, *args: Any, **kwargs: Any) -> Signature: ...
    def signature(self, args: Any = None, *starargs: Any, **starkwargs: Any) -> Signature: ...
    def update_state(self, task_id: str | None = None, state: str | None = None, meta: Any = None, **kwargs: Any) -> None: ...

"""celery 5.7.0."""

from typing import Any

from backlint.stub import Attempts, decorates, entry

from .base import Celery
from .task import Task as _Task

@entry("task")
@decorates
def shared_task(
    *args: Any,
    name: str | None = None,
    bind: bool = False,
    base: Any = None,
    max_retries: Attempts = 3,
    autoretry_for: Any = (),
    retry_backoff: Any = False,
    retry_kwargs: Any = None,
    time_limit: float | None = None,
    soft_time_limit: float | None = None,
    **options: Any,
) -> _Task: ...

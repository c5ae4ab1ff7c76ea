"""celery 5.7.0."""

from typing import Any

from backlint.stub import Retries, TimeLimit, Topic, decorates, entry

from .base import Celery
from .task import Task as _Task

@entry("task")
@decorates
def shared_task(
    *args: Any,
    name: Topic["receive", "{module}.{function}"] = None,
    bind: bool = False,
    base: Any = None,
    max_retries: Retries = 3,
    autoretry_for: Any = (),
    retry_backoff: Any = False,
    retry_kwargs: Any = None,
    time_limit: TimeLimit["task_time_limit", "CELERY_TASK_TIME_LIMIT", "CELERYD_TASK_TIME_LIMIT"] = None,
    soft_time_limit: TimeLimit["soft", "task_soft_time_limit", "CELERY_TASK_SOFT_TIME_LIMIT", "CELERYD_TASK_SOFT_TIME_LIMIT"] = None,
    **options: Any,
) -> _Task: ...

"""rq 3.0. A job has three minutes and is not tried again unless asked."""

from typing import Any

from backlint.stub import Handler, TimeLimit, blocking, entry, publish

from .job import Job as _Job
from .job import Retry

class Queue:
    def __init__(self, name: str = "default", connection: Any = None, default_timeout: Any = None, **kwargs: Any) -> None: ...
    @entry("task")
    @publish
    @blocking
    def enqueue(self, f: Handler, *args: Any, job_timeout: TimeLimit = None, **kwargs: Any) -> _Job: ...
    @entry("task")
    @publish
    @blocking
    def enqueue_call(self, func: Handler, args: Any = None, kwargs: Any = None, timeout: TimeLimit = None, **options: Any) -> _Job: ...
    @entry("task")
    @publish
    @blocking
    def enqueue_in(self, time_delta: Any, func: Handler, *args: Any, **kwargs: Any) -> _Job: ...
    @entry("task")
    @publish
    @blocking
    def enqueue_at(self, datetime: Any, f: Handler, *args: Any, **kwargs: Any) -> _Job: ...

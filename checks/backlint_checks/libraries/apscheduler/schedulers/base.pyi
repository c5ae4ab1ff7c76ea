"""apscheduler 3.11.3."""

from typing import Any

from backlint.stub import Handler, decorates, entry

class Job:
    id: str
    def remove(self) -> None: ...
    def modify(self, **changes: Any) -> Any: ...
    def pause(self) -> Any: ...
    def resume(self) -> Any: ...

class BaseScheduler:
    def __init__(self, gconfig: Any = ..., **options: Any) -> None: ...
    @entry("schedule")
    def add_job(
        self,
        func: Handler,
        trigger: Any = None,
        args: Any = None,
        kwargs: Any = None,
        id: str | None = None,
        name: str | None = None,
        misfire_grace_time: Any = ...,
        coalesce: Any = ...,
        max_instances: Any = ...,
        next_run_time: Any = ...,
        jobstore: str = "default",
        executor: str = "default",
        replace_existing: bool = False,
        **trigger_args: Any,
    ) -> _Job: ...
    @entry("schedule")
    @decorates
    def scheduled_job(
        self,
        trigger: Any,
        args: Any = None,
        kwargs: Any = None,
        id: str | None = None,
        name: str | None = None,
        *rest: Any,
        **trigger_args: Any,
    ) -> Any: ...
    def get_job(self, job_id: str, jobstore: str | None = None) -> _Job | None: ...
    def remove_job(self, job_id: str, jobstore: str | None = None) -> None: ...
    def remove_all_jobs(self, jobstore: str | None = None) -> None: ...
    def start(self, paused: bool = False) -> None: ...
    def shutdown(self, wait: bool = True) -> None: ...

_Job = Job

"""celery 5.7.0."""

from typing import Any

class schedule:
    def __init__(self, run_every: Any = None, **kwargs: Any) -> None: ...

class crontab(schedule):
    def __init__(
        self, minute: Any = "*", hour: Any = "*", day_of_week: Any = "*", day_of_month: Any = "*", month_of_year: Any = "*", **kwargs: Any
    ) -> None: ...

"""rq 3.0."""

from typing import Any

from backlint.stub import Retries, Wait

class Job:
    id: str
    def get_status(self, refresh: bool = True) -> Any: ...

class Retry:
    def __init__(self, max: Retries, interval: Wait = 0, **kwargs: Any) -> None: ...

"""opnieuw 4.0.0."""

from typing import Any

from backlint.stub import Attempts, Failures, Stop, Wait, decorates
from backlint.stub import retry as retries

class _Decorator: ...

@retries
@decorates
def retry(
    *,
    retry_on_exceptions: Failures,
    max_calls_total: Attempts = 3,
    retry_window_after_first_call_in_seconds: Stop = 60,
    namespace: str | None = None,
    _wait: Wait["jitter"] = 1,
) -> _Decorator: ...
@retries
@decorates
def retry_async(
    *,
    retry_on_exceptions: Failures,
    max_calls_total: Attempts = 3,
    retry_window_after_first_call_in_seconds: Stop = 60,
    namespace: str | None = None,
    _wait: Wait["jitter"] = 1,
) -> _Decorator: ...

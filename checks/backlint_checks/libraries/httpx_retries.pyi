"""httpx-retries 0.6.0.

Ten retries without a pause, of what may be repeated without harm, after timeouts, lost connections and the statuses 429, 502, 503, 504. With
a factor of 0 the jitter does nothing.
"""

from typing import Any, Self

from backlint.stub import Failures, Methods, Retries, Stop, Wait
from backlint.stub import retry as retries
from httpx import AsyncBaseTransport, BaseTransport

class Retry:
    @retries
    def __init__(
        self,
        total: Retries = 10,
        allowed_methods: Methods = ...,
        status_forcelist: Any = None,
        retry_on_exceptions: Failures = None,
        backoff_factor: Wait["growing", 0.5] = 0.0,
        respect_retry_after_header: bool = True,
        max_backoff_wait: float = 120.0,
        backoff_jitter: Any = 1.0,
        attempts_made: int = 0,
        total_timeout: Stop = ...,
        elapsed_sleep: float = 0.0,
        validate_response: Any = None,
    ) -> None: ...
    def copy_with(self, **kwargs: Any) -> Self: ...

class RetryTransport(BaseTransport, AsyncBaseTransport):
    def __init__(self, transport: Any = None, retry: Retries | None = 10, *, _wait: Wait["growing"] = 0) -> None: ...
    def close(self) -> None: ...
    async def aclose(self) -> None: ...

"""google-api-core 2.44.0. Tries for two minutes with a pause that grows from one second to a minute, each drawn at random."""

from typing import Any, Self

from backlint.stub import FOREVER, Failures, Runs, Stop, Wait, decorates
from backlint.stub import retry as retries

class _BaseRetry:
    # `timeout` was called `deadline` before 2.9.
    @retries
    @decorates
    def __init__(
        self,
        predicate: Failures = None,
        initial: Wait["growing"] = 1.0,
        maximum: float = 60.0,
        multiplier: float = 2.0,
        timeout: Stop = 120.0,
        on_error: Any = None,
        _jitter: Wait["jitter"] = 1,
        **kwargs: Any,
    ) -> None: ...
    def with_timeout(self, timeout: Stop) -> Self: ...
    def with_deadline(self, deadline: Stop) -> Self: ...
    def with_predicate(self, predicate: Any) -> Self: ...
    def with_delay(self, initial: float | None = None, maximum: float | None = None, multiplier: float | None = None) -> Self: ...

class Retry(_BaseRetry):
    @decorates
    def __call__(self, func: Any, on_error: Any = None) -> Any: ...

class AsyncRetry(_BaseRetry):
    @decorates
    def __call__(self, func: Any, on_error: Any = None) -> Any: ...

class StreamingRetry(_BaseRetry):
    @decorates
    def __call__(self, func: Any, on_error: Any = None) -> Any: ...

class AsyncStreamingRetry(_BaseRetry):
    @decorates
    def __call__(self, func: Any, on_error: Any = None) -> Any: ...

def if_exception_type(*exception_types: Any) -> Any: ...
def if_transient_error(exception: Any) -> bool: ...
@retries
def retry_target[R](
    target: Runs[R],
    predicate: Any,
    sleep_generator: Any,
    timeout: Stop = FOREVER,
    on_error: Any = None,
    exception_factory: Any = ...,
    **kwargs: Any,
) -> R: ...
@retries
async def retry_target_async[R](
    target: Runs[R],
    predicate: Any,
    sleep_generator: Any,
    timeout: Stop = FOREVER,
    on_error: Any = None,
    exception_factory: Any = ...,
    **kwargs: Any,
) -> R: ...

"""tenacity 9.2.1. Without `stop` a function is tried for ever, without `wait` at full speed. The first positional argument is `sleep`."""

from collections.abc import Callable, Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Failures, Runs, Stop, Wait, decorates
from backlint.stub import retry as retries

from .asyncio import AsyncRetrying
from .retry import (
    retry_any,
    retry_base,
    retry_if_exception,
    retry_if_exception_cause_type,
    retry_if_exception_message,
    retry_if_exception_type,
    retry_if_not_exception_message,
    retry_if_not_exception_type,
    retry_if_not_result,
    retry_if_result,
    retry_unless_exception_type,
)
from .stop import stop_after_attempt, stop_after_delay, stop_all, stop_any, stop_before_delay, stop_never, stop_when_event_set
from .wait import (
    wait_chain,
    wait_combine,
    wait_exponential,
    wait_exponential_jitter,
    wait_fixed,
    wait_incrementing,
    wait_none,
    wait_random,
    wait_random_exponential,
)

class RetryError(Exception): ...
class TryAgain(Exception): ...

class RetryCallState:
    attempt_number: int
    outcome: Any

class AttemptManager:
    retry_state: RetryCallState
    def __enter__(self) -> Any: ...

class _Decorated:
    """What `@retry` adds to the function under it."""

    retry: BaseRetrying
    statistics: dict[str, Any]
    def retry_with(self, *args: Any, stop: Stop = ..., wait: Wait = ..., **kwargs: Any) -> Callable[..., Any]: ...

class BaseRetrying:
    @retries
    def __init__(
        self,
        sleep: Any = ...,
        stop: Stop = FOREVER,
        wait: Wait["", "wait_random_exponential(max=30)"] = 0,
        retry: Failures = ...,
        before: Any = ...,
        after: Any = ...,
        **kwargs: Any,
    ) -> None: ...
    def __iter__(self) -> Iterator[AttemptManager]: ...
    def __call__[R](self, fn: Runs[R], *args: Any, **kwargs: Any) -> R: ...
    def copy(self, sleep: Any = ..., stop: Stop = ..., wait: Wait = ..., **kwargs: Any) -> Self: ...
    @decorates
    def wraps(self, f: Any) -> _Decorated: ...

class Retrying(BaseRetrying): ...

@retries
@decorates
def retry(
    sleep: Any = ...,
    stop: Stop = FOREVER,
    wait: Wait["", "wait_random_exponential(max=30)"] = 0,
    retry: Failures = ...,
    before: Any = ...,
    after: Any = ...,
    **kwargs: Any,
) -> _Decorated: ...
def before_log(logger: Any, log_level: int, *args: Any) -> Any: ...
def after_log(logger: Any, log_level: int, *args: Any) -> Any: ...
def before_sleep_log(logger: Any, log_level: int, *args: Any) -> Any: ...

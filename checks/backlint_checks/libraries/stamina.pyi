"""stamina 26.1.0. Ten attempts and 45 seconds, whichever ends first: one None of the two leaves the other."""

from collections.abc import AsyncIterator, Iterator
from typing import Any, Self

from backlint.stub import Attempts, Failures, Runs, Stop, Wait, decorates
from backlint.stub import retry as retries

class Attempt:
    num: int
    def __enter__(self) -> Any: ...

class _RetryContextIterator:
    def __iter__(self) -> Iterator[Attempt]: ...
    def __aiter__(self) -> AsyncIterator[Attempt]: ...

class _Decorator: ...

@retries
@decorates
def retry(
    *,
    on: Failures,
    attempts: Attempts = 10,
    timeout: Stop = 45.0,
    wait_initial: Wait["growing"] = 0.1,
    wait_max: float = 5.0,
    wait_jitter: Wait["jitter"] = 1.0,
    wait_exp_base: float = 2,
) -> _Decorator: ...
@retries
def retry_context(
    on: Failures,
    attempts: Attempts = 10,
    timeout: Stop = 45.0,
    wait_initial: Wait["growing"] = 0.1,
    wait_max: float = 5.0,
    wait_jitter: Wait["jitter"] = 1.0,
    wait_exp_base: float = 2,
) -> _RetryContextIterator: ...

class RetryingCaller:
    @retries
    def __init__(
        self,
        attempts: Attempts = 10,
        timeout: Stop = 45.0,
        wait_initial: Wait["growing"] = 0.1,
        wait_max: float = 5.0,
        wait_jitter: Wait["jitter"] = 1.0,
        wait_exp_base: float = 2,
    ) -> None: ...
    def __call__[R](self, on: Failures, callable_: Runs[R], /, *args: Any, **kwargs: Any) -> R: ...
    def on(self, on: Any, /) -> Self: ...

class AsyncRetryingCaller:
    @retries
    def __init__(
        self,
        attempts: Attempts = 10,
        timeout: Stop = 45.0,
        wait_initial: Wait["growing"] = 0.1,
        wait_max: float = 5.0,
        wait_jitter: Wait["jitter"] = 1.0,
        wait_exp_base: float = 2,
    ) -> None: ...
    async def __call__[R](self, on: Failures, callable_: Runs[R], /, *args: Any, **kwargs: Any) -> R: ...
    def on(self, on: Any, /) -> Self: ...

"""backoff 2.2.1. Without `max_tries` and `max_time` a function is tried for ever; `giveup` only says for which exceptions."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import FOREVER, Attempts, Failures, Stop, Wait, decorates, retry

class _Decorator: ...

@retry
@decorates
def on_exception(
    wait_gen: Wait["", "expo"],
    exception: Failures,
    *,
    max_tries: Attempts = FOREVER,
    max_time: Stop = FOREVER,
    jitter: Wait["", "full_jitter"] = full_jitter,
    giveup: Any = ...,
    **kwargs: Any,
) -> _Decorator: ...

# It polls for a result and retries no failure: waiting for it without an end is often meant.
@decorates
def on_predicate(
    wait_gen: Wait,
    predicate: Any = ...,
    *,
    max_tries: Attempts = FOREVER,
    max_time: Stop = FOREVER,
    jitter: Wait = full_jitter,
    **kwargs: Any,
) -> _Decorator: ...
def expo(base: float = 2, factor: Wait["growing"] = 1, max_value: float | None = None) -> Iterator[float]: ...
def fibo(max_value: int | None = None, *, _factor: Wait["growing"] = 1) -> Iterator[int]: ...
def constant(interval: Wait = 1) -> Iterator[float]: ...
def runtime(*, value: Wait) -> Iterator[float]: ...
def full_jitter(value: float, *, _jitter: Wait["jitter"] = 1) -> float: ...
def random_jitter(value: float, *, _jitter: Wait["jitter"] = 1) -> float: ...

"""backoff 2.2.1. Without `max_tries` and `max_time` a function is tried for ever; `giveup` only says for which exceptions."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import FOREVER, Attempts, Stop, Wait, decorates, retry

@retry
@decorates
def on_exception(
    wait_gen: Wait,
    exception: Any,
    *,
    max_tries: Attempts = FOREVER,
    max_time: Stop = FOREVER,
    jitter: Any = ...,
    giveup: Any = ...,
    **kwargs: Any,
) -> Any: ...

# It polls for a result and retries no failure: waiting for it without an end is often meant.
@decorates
def on_predicate(
    wait_gen: Wait, predicate: Any = ..., *, max_tries: Attempts = FOREVER, max_time: Stop = FOREVER, jitter: Any = ..., **kwargs: Any
) -> Any: ...
def expo(base: float = 2, factor: float = 1, max_value: float | None = None) -> Iterator[float]: ...
def fibo(max_value: int | None = None) -> Iterator[int]: ...
def constant(interval: float = 1) -> Iterator[float]: ...
def runtime(*, value: Any) -> Iterator[float]: ...
def full_jitter(value: float) -> float: ...
def random_jitter(value: float) -> float: ...

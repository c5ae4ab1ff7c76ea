"""retrying 1.4.2. Delays and waits are in milliseconds; nothing stops it by default. `stop="stop_after_attempt"` stops after five."""

from typing import Any

from backlint.stub import FOREVER, Attempts, Failures, Runs, Stop, Wait, decorates
from backlint.stub import retry as retries

class _Decorator: ...

@retries
@decorates
def retry(
    stop: Stop = FOREVER,
    wait: Wait = None,
    stop_max_attempt_number: Attempts = FOREVER,
    stop_max_delay: Stop = FOREVER,
    wait_fixed: Wait["milliseconds"] = 0,
    wait_random_min: Any = 0,
    wait_random_max: Wait["jitter"] = 0,
    wait_incrementing_start: Wait["milliseconds"] = 0,
    wait_incrementing_increment: Wait["growing"] = 0,
    wait_incrementing_max: Any = None,
    wait_exponential_multiplier: Wait["growing", 500] = 0,
    wait_exponential_max: Any = 0,
    retry_on_exception: Failures = None,
    retry_on_result: Failures = None,
    wrap_exception: bool = False,
    stop_func: Stop = FOREVER,
    wait_func: Wait = 0,
    wait_jitter_max: Wait["jitter", 500] = None,
    **kwargs: Any,
) -> _Decorator: ...

class Retrying:
    @retries
    def __init__(
        self,
        stop: Stop = FOREVER,
        wait: Wait = None,
        stop_max_attempt_number: Attempts = FOREVER,
        stop_max_delay: Stop = FOREVER,
        wait_fixed: Wait["milliseconds"] = 0,
        wait_random_min: Any = 0,
        wait_random_max: Wait["jitter"] = 0,
        wait_incrementing_start: Wait["milliseconds"] = 0,
        wait_incrementing_increment: Wait["growing"] = 0,
        wait_incrementing_max: Any = None,
        wait_exponential_multiplier: Wait["growing", 500] = 0,
        wait_exponential_max: Any = 0,
        retry_on_exception: Failures = None,
        retry_on_result: Failures = None,
        wrap_exception: bool = False,
        stop_func: Stop = FOREVER,
        wait_func: Wait = 0,
        wait_jitter_max: Wait["jitter", 500] = None,
        **kwargs: Any,
    ) -> None: ...
    def call[R](self, fn: Runs[R], *args: Any, **kwargs: Any) -> R: ...

"""retrying 1.4.2. Delays and waits are in milliseconds; nothing stops it by default. `stop="stop_after_attempt"` stops after five."""

from typing import Any

from backlint.stub import FOREVER, Attempts, Runs, Stop, Wait, decorates
from backlint.stub import retry as retries

@retries
@decorates
def retry(
    stop: Stop = FOREVER,
    wait: Any = None,
    stop_max_attempt_number: Attempts = FOREVER,
    stop_max_delay: Stop = FOREVER,
    wait_fixed: Wait = 0,
    wait_random_min: Wait = 0,
    wait_random_max: Wait = 0,
    wait_incrementing_start: Wait = 0,
    wait_incrementing_increment: Wait = 0,
    wait_incrementing_max: Any = None,
    wait_exponential_multiplier: Wait = 0,
    wait_exponential_max: Wait = 0,
    retry_on_exception: Any = None,
    retry_on_result: Any = None,
    wrap_exception: bool = False,
    stop_func: Stop = FOREVER,
    wait_func: Wait = 0,
    wait_jitter_max: Any = None,
    **kwargs: Any,
) -> Any: ...

class Retrying:
    @retries
    def __init__(
        self,
        stop: Stop = FOREVER,
        wait: Any = None,
        stop_max_attempt_number: Attempts = FOREVER,
        stop_max_delay: Stop = FOREVER,
        wait_fixed: Wait = 0,
        **kwargs: Any,
    ) -> None: ...
    def call[R](self, fn: Runs[R], *args: Any, **kwargs: Any) -> R: ...

"""temporalio 1.35.0. Attempts are not limited by default: what ends them is the `schedule_to_close_timeout` of the activity."""

from typing import Any

class RetryPolicy:
    initial_interval: Any
    backoff_coefficient: float
    maximum_interval: Any
    maximum_attempts: int
    non_retryable_error_types: Any
    def __init__(
        self,
        initial_interval: Any = ...,
        backoff_coefficient: float = 2.0,
        maximum_interval: Any = None,
        maximum_attempts: int = 0,
        non_retryable_error_types: Any = None,
    ) -> None: ...

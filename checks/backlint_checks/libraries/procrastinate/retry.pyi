"""procrastinate 3.10.0."""

from typing import Any

from backlint.stub import FOREVER, Attempts

class RetryStrategy:
    def __init__(
        self,
        *,
        max_attempts: Attempts = FOREVER,
        wait: int = 0,
        linear_wait: int = 0,
        exponential_wait: int = 0,
        retry_exceptions: Any = None,
    ) -> None: ...

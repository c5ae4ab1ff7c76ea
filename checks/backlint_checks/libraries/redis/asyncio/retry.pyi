"""redis 8.1.0. It counts retries; a negative number means for ever."""

from typing import Any

from backlint.stub import Retries, Wait
from backlint.stub import retry as retries_

class Retry:
    @retries_
    def __init__(self, backoff: Wait, retries: Retries, supported_errors: Any = ...) -> None: ...

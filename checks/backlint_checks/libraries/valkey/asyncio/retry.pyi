"""valkey 6.2.0. A fork of redis-py with its old defaults: nothing bounds connecting or reading."""

from typing import Any

from backlint.stub import Retries, Wait
from backlint.stub import retry as retries_

class Retry:
    @retries_
    def __init__(self, backoff: Wait, retries: Retries, supported_errors: Any = ...) -> None: ...

"""kubernetes 37.0.1."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import blocking, receive

class Watch:
    def __init__(self, return_type: Any = None) -> None: ...
    @receive
    @blocking
    def stream(self, func: Any, *args: Any, **kwargs: Any) -> Iterator[Any]: ...
    def stop(self) -> None: ...

"""kubernetes 37.0.1."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import FOREVER, Deadline, NoDeadline, blocking, named, receive

class Watch:
    def __init__(self, return_type: Any = None) -> None: ...
    @receive
    @blocking
    @named("_request_timeout")
    def stream(
        self,
        func: Any,
        *args: Any,
        _request_timeout: Deadline["connect", "read"] = FOREVER,
        timeout_seconds: NoDeadline[
            "the server ends the watch by then, but nobody does when the server is gone", "_request_timeout"
        ] = None,
        **kwargs: Any,
    ) -> Iterator[Any]: ...
    def stop(self) -> None: ...

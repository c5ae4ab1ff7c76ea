"""twilio 9.13.0."""

from typing import Any

from backlint.stub import FOREVER, Deadline

class TwilioHttpClient:
    def __init__(
        self,
        pool_connections: bool = True,
        request_hooks: Any = None,
        timeout: Deadline = FOREVER,
        logger: Any = ...,
        proxy: Any = None,
        max_retries: Any = None,
    ) -> None: ...

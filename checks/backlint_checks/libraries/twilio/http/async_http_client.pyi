"""twilio 9.13.0."""

from typing import Any

from backlint.stub import FOREVER, Deadline

class AsyncTwilioHttpClient:
    def __init__(
        self,
        pool_connections: bool = True,
        trace_configs: Any = None,
        timeout: Deadline = FOREVER,
        logger: Any = ...,
        proxy_url: str | None = None,
        max_retries: Any = None,
    ) -> None: ...

"""pymemcache 4.0.0. Hands every call on to the client that it was given, and makes it again when it fails."""

from typing import Any

from backlint.stub import Attempts, Wait

class RetryingClient:
    def __init__(
        self, client: Any, attempts: Attempts = 2, retry_delay: Wait = 0, retry_for: Any = None, do_not_retry_for: Any = None
    ) -> None: ...

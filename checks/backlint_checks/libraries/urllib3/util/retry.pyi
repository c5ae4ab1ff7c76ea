"""urllib3 2.8.0."""

from typing import Any, Self

from backlint.stub import FOREVER, Attempts, Wait
from backlint.stub import retry as retries

class Retry:
    DEFAULT: Retry
    DEFAULT_ALLOWED_METHODS: frozenset[str]
    # `Retry(total=None, connect=3)` is endless for read errors. The default backoff factor of 0 does not wait at all.
    @retries
    def __init__(
        self,
        total: Attempts = 10,
        connect: Attempts["connect"] = FOREVER,
        read: Attempts["read"] = FOREVER,
        redirect: Attempts["redirect"] = FOREVER,
        status: Attempts["status"] = FOREVER,
        other: Attempts["other"] = FOREVER,
        allowed_methods: Any = ...,
        status_forcelist: Any = None,
        backoff_factor: Wait = 0,
        backoff_max: float = 120,
        raise_on_redirect: bool = True,
        raise_on_status: bool = True,
        history: Any = None,
        respect_retry_after_header: bool = True,
        remove_headers_on_redirect: Any = ...,
        backoff_jitter: float = 0.0,
    ) -> None: ...
    def new(self, **kw: Any) -> Self: ...

"""urllib3 2.8.0."""

from typing import Any, Self

from backlint.stub import FOREVER, Methods, Retries, Wait
from backlint.stub import retry as retries

class Retry:
    DEFAULT: Retry
    DEFAULT_ALLOWED_METHODS: frozenset[str]
    # `Retry(total=None, connect=3)` is endless for read errors. The default backoff factor of 0 does not wait at all.
    @retries
    def __init__(
        self,
        total: Retries = 10,
        connect: Retries["connect"] = FOREVER,
        read: Retries["read"] = FOREVER,
        redirect: Retries["redirect"] = FOREVER,
        status: Retries["status"] = FOREVER,
        other: Retries["other"] = FOREVER,
        allowed_methods: Methods = ...,
        status_forcelist: Any = None,
        backoff_factor: Wait["growing", 0.5] = 0,
        backoff_max: float = 120,
        raise_on_redirect: bool = True,
        raise_on_status: bool = True,
        history: Any = None,
        respect_retry_after_header: bool = True,
        remove_headers_on_redirect: Any = ...,
        backoff_jitter: Wait["jitter"] = 0.0,
    ) -> None: ...
    def new(self, **kw: Any) -> Self: ...

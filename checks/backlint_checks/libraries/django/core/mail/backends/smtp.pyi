"""Django 6.1.3. Without a timeout, or with None, the setting EMAIL_TIMEOUT holds, and without that it waits for ever."""

from typing import Any

from backlint.stub import Secret

from .base import BaseEmailBackend

class EmailBackend(BaseEmailBackend):
    def __init__(
        self,
        host: str | None = None,
        port: int | None = None,
        username: str | None = None,
        password: Secret = None,
        use_tls: bool | None = None,
        fail_silently: bool = False,
        use_ssl: bool | None = None,
        timeout: float | None = None,
        ssl_keyfile: str | None = None,
        ssl_certfile: str | None = None,
        **kwargs: Any,
    ) -> None: ...

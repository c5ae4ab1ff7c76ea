"""Django 6.1.3. Defaults are those of `django.conf.global_settings`."""

from typing import Any

from backlint.stub import project_settings, request_transactions

@project_settings
@request_transactions("DATABASES", "ATOMIC_REQUESTS")
class LazySettings:
    DEBUG: bool = False
    AUTH_USER_MODEL: str = "auth.User"
    EMAIL_TIMEOUT: Any = None
    def configure(self, default_settings: Any = ..., **options: Any) -> None: ...

settings: LazySettings

"""Django 6.1.3. Defaults are those of `django.conf.global_settings`."""

from typing import Any

from backlint.stub import imports_from, project_settings, request_transactions

@project_settings
@imports_from(
    "INSTALLED_APPS",
    "MIDDLEWARE",
    "ROOT_URLCONF",
    "AUTHENTICATION_BACKENDS",
    "WSGI_APPLICATION",
    "ASGI_APPLICATION",
    "DATABASE_ROUTERS",
    "TEMPLATES",
    "CACHES",
    "STORAGES",
    "DEFAULT_FILE_STORAGE",
    "STATICFILES_STORAGE",
    "STATICFILES_FINDERS",
    "EMAIL_BACKEND",
    "SESSION_ENGINE",
    "PASSWORD_HASHERS",
    "AUTH_PASSWORD_VALIDATORS",
    "TEST_RUNNER",
    "DEFAULT_EXCEPTION_REPORTER",
    "FILE_UPLOAD_HANDLERS",
    "LOGGING_CONFIG",
)
@request_transactions("DATABASES", "ATOMIC_REQUESTS")
class LazySettings:
    DEBUG: bool = False
    AUTH_USER_MODEL: str = "auth.User"
    EMAIL_TIMEOUT: Any = None
    def configure(self, default_settings: Any = ..., **options: Any) -> None: ...

settings: LazySettings

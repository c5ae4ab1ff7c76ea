"""Django 6.1.3.

The SMTP backend waits as long as the setting EMAIL_TIMEOUT says, by default for ever; other backends do not wait at all. That is decided once
in the settings, so no call here has a deadline of its own.
"""

from typing import Any

from backlint.stub import Configures, Secret, blocking, limited_by, network, nonidempotent

@limited_by("EMAIL_TIMEOUT", EMAIL_HOST="*", EMAIL_BACKEND="?django.core.mail.backends.smtp.EmailBackend")
@nonidempotent
@network
@blocking
def send_mail(
    subject: str,
    message: str,
    from_email: str | None,
    recipient_list: Any,
    fail_silently: bool = False,
    auth_user: str | None = None,
    auth_password: Secret = None,
    connection: Configures = None,
    html_message: str | None = None,
) -> int: ...
@limited_by("EMAIL_TIMEOUT", EMAIL_HOST="*", EMAIL_BACKEND="?django.core.mail.backends.smtp.EmailBackend")
@nonidempotent
@network
@blocking
def send_mass_mail(
    datatuple: Any, fail_silently: bool = False, auth_user: str | None = None, auth_password: Secret = None, connection: Configures = None
) -> int: ...
@limited_by("EMAIL_TIMEOUT", EMAIL_HOST="*", EMAIL_BACKEND="?django.core.mail.backends.smtp.EmailBackend")
@nonidempotent
@network
@blocking
def mail_admins(
    subject: str, message: str, fail_silently: bool = False, connection: Configures = None, html_message: str | None = None
) -> None: ...
@limited_by("EMAIL_TIMEOUT", EMAIL_HOST="*", EMAIL_BACKEND="?django.core.mail.backends.smtp.EmailBackend")
@nonidempotent
@network
@blocking
def mail_managers(
    subject: str, message: str, fail_silently: bool = False, connection: Configures = None, html_message: str | None = None
) -> None: ...
def get_connection(backend: str | None = None, fail_silently: bool = False, **kwds: Any) -> _Connection: ...

class _Connection:
    def __enter__(self) -> _Connection: ...
    @network
    @blocking
    def send_messages(self, email_messages: Any) -> int: ...
    @network
    @blocking
    def open(self) -> Any: ...
    def close(self) -> None: ...

class EmailMessage:
    def __init__(
        self, subject: str = "", body: str = "", from_email: str | None = None, to: Any = None, *args: Any, **kwargs: Any
    ) -> None: ...
    def attach(self, filename: Any = None, content: Any = None, mimetype: str | None = None) -> None: ...
    def attach_file(self, path: Any, mimetype: str | None = None) -> None: ...
    @limited_by("EMAIL_TIMEOUT", EMAIL_HOST="*", EMAIL_BACKEND="?django.core.mail.backends.smtp.EmailBackend")
    @nonidempotent
    @network
    @blocking
    def send(self, fail_silently: bool = False) -> int: ...

class EmailMultiAlternatives(EmailMessage):
    def attach_alternative(self, content: Any, mimetype: str) -> None: ...

"""CPython 3.11. With a host the constructor connects; each later command waits under the same timeout."""

from typing import Any, Self

from backlint.stub import PROCESS, Deadline, Secret, blocking, network, nonidempotent

class SMTP:
    @network
    @blocking
    def __init__(
        self, host: str = "", port: int = 0, local_hostname: str | None = None, timeout: Deadline = PROCESS, source_address: Any = None
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def connect(self, host: str = "localhost", port: int = 0, source_address: Any = None) -> tuple[int, bytes]: ...
    @network
    @blocking
    def ehlo(self, name: str = "") -> tuple[int, bytes]: ...
    @network
    @blocking
    def starttls(self, *, context: Any = None) -> tuple[int, bytes]: ...
    @network
    @blocking
    def login(self, user: str, password: Secret, *, initial_response_ok: bool = True) -> tuple[int, bytes]: ...
    @nonidempotent
    @network
    @blocking
    def sendmail(self, from_addr: str, to_addrs: Any, msg: Any, mail_options: Any = (), rcpt_options: Any = ()) -> dict[str, Any]: ...
    @nonidempotent
    @network
    @blocking
    def send_message(
        self, msg: Any, from_addr: Any = None, to_addrs: Any = None, mail_options: Any = (), rcpt_options: Any = ()
    ) -> dict[str, Any]: ...
    @network
    @blocking
    def noop(self) -> tuple[int, bytes]: ...
    @network
    @blocking
    def quit(self) -> tuple[int, bytes]: ...
    @network
    @blocking
    def helo(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ehlo_or_helo_if_needed(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def docmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def mail(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rcpt(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def data(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rset(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def verify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def vrfy(self, *args: Any, **kwargs: Any) -> Any: ...
    def set_debuglevel(self, debuglevel: int) -> None: ...
    def close(self) -> None: ...

class SMTP_SSL(SMTP):
    @network
    @blocking
    def __init__(
        self,
        host: str = "",
        port: int = 0,
        local_hostname: str | None = None,
        *,
        timeout: Deadline = PROCESS,
        source_address: Any = None,
        context: Any = None,
    ) -> None: ...

class LMTP(SMTP):
    @network
    @blocking
    def __init__(
        self, host: str = "", port: int = 2003, local_hostname: str | None = None, source_address: Any = None, timeout: Deadline = PROCESS
    ) -> None: ...

class SMTPException(OSError): ...
class SMTPServerDisconnected(SMTPException): ...
class SMTPResponseException(SMTPException): ...
class SMTPAuthenticationError(SMTPResponseException): ...

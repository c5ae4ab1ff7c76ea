"""CPython 3.11. The constructor connects."""

from typing import Any

from backlint.stub import PROCESS, Deadline, Secret, blocking, network

class POP3:
    @network
    @blocking
    def __init__(self, host: str, port: int = 110, timeout: Deadline = PROCESS) -> None: ...
    @network
    @blocking
    def user(self, user: str) -> bytes: ...
    @network
    @blocking
    def pass_(self, pswd: Secret) -> bytes: ...
    @network
    @blocking
    def stat(self) -> tuple[int, int]: ...
    @network
    @blocking
    def list(self, which: Any = None) -> Any: ...
    @network
    @blocking
    def retr(self, which: Any) -> Any: ...
    @network
    @blocking
    def dele(self, which: Any) -> bytes: ...
    @network
    @blocking
    def quit(self) -> bytes: ...
    @network
    @blocking
    def apop(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def capa(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def noop(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rset(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stls(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def top(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def uidl(self, *args: Any, **kwargs: Any) -> Any: ...

class POP3_SSL(POP3):
    @network
    @blocking
    def __init__(self, host: str, port: int = 995, *, timeout: Deadline = PROCESS, context: Any = None) -> None: ...

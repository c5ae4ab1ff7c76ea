"""CPython 3.11. The constructor connects; `timeout=None`, the default, is handed on as None and means for ever."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Secret, blocking, network

class IMAP4:
    @network
    @blocking
    def __init__(self, host: str = "", port: int = 143, timeout: Deadline = FOREVER) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def login(self, user: str, password: Secret) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def select(self, mailbox: str = "INBOX", readonly: bool = False) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def search(self, charset: str | None, *criteria: str) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def fetch(self, message_set: str, message_parts: str) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def store(self, message_set: str, command: str, flags: str) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def uid(self, command: str, *args: str) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def expunge(self) -> tuple[str, list[Any]]: ...
    @network
    @blocking
    def logout(self) -> tuple[str, list[Any]]: ...

class IMAP4_SSL(IMAP4):
    @network
    @blocking
    def __init__(self, host: str = "", port: int = 993, *, ssl_context: Any = None, timeout: Deadline = FOREVER) -> None: ...

"""CPython 3.11 (removed in 3.13). The constructor connects."""

from typing import Any, Self

from backlint.stub import PROCESS, Deadline, Secret, blocking, network

class NNTP:
    @network
    @blocking
    def __init__(
        self,
        host: str,
        port: int = 119,
        user: str | None = None,
        password: Secret = None,
        readermode: Any = None,
        usenetrc: bool = False,
        timeout: Deadline = PROCESS,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def article(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def body(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def capabilities(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def date(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def description(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def descriptions(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def group(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def head(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def help(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ihave(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def last(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def login(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def newgroups(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def newnews(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def next(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def over(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def quit(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def starttls(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stat(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def xhdr(self, *args: Any, **kwargs: Any) -> Any: ...

class NNTP_SSL(NNTP):
    @network
    @blocking
    def __init__(
        self,
        host: str,
        port: int = 563,
        user: str | None = None,
        password: Secret = None,
        ssl_context: Any = None,
        readermode: Any = None,
        usenetrc: bool = False,
        timeout: Deadline = PROCESS,
    ) -> None: ...

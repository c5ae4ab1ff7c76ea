"""CPython 3.11. With a host the constructor connects."""

from typing import Any, Self

from backlint.stub import INHERIT, PROCESS, Deadline, Secret, blocking, configures, network

class FTP:
    @network
    @blocking
    def __init__(
        self,
        host: str = "",
        user: str = "",
        passwd: Secret = "",
        acct: str = "",
        timeout: Deadline = PROCESS,
        source_address: Any = None,
        *,
        encoding: str = "utf-8",
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @configures
    @network
    @blocking
    def connect(self, host: str = "", port: int = 0, timeout: Deadline = INHERIT, source_address: Any = None) -> str: ...
    @network
    @blocking
    def login(self, user: str = "", passwd: Secret = "", acct: str = "") -> str: ...
    @network
    @blocking
    def cwd(self, dirname: str) -> str: ...
    @network
    @blocking
    def nlst(self, *args: str) -> list[str]: ...
    @network
    @blocking
    def mlsd(self, path: str = "", facts: Any = []) -> Any: ...
    @network
    @blocking
    def dir(self, *args: Any) -> None: ...
    @network
    @blocking
    def size(self, filename: str) -> int | None: ...
    @network
    @blocking
    def delete(self, filename: str) -> str: ...
    @network
    @blocking
    def rename(self, fromname: str, toname: str) -> str: ...
    @network
    @blocking
    def retrbinary(self, cmd: str, callback: Any, blocksize: int = 8192, rest: Any = None) -> str: ...
    @network
    @blocking
    def retrlines(self, cmd: str, callback: Any = None) -> str: ...
    @network
    @blocking
    def storbinary(self, cmd: str, fp: Any, blocksize: int = 8192, callback: Any = None, rest: Any = None) -> str: ...
    @network
    @blocking
    def storlines(self, cmd: str, fp: Any, callback: Any = None) -> str: ...
    @network
    @blocking
    def sendcmd(self, cmd: str) -> str: ...
    @network
    @blocking
    def quit(self) -> str: ...
    @network
    @blocking
    def abort(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def mkd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def pwd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ntransfercmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def transfercmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def voidcmd(self, *args: Any, **kwargs: Any) -> Any: ...
    def set_pasv(self, val: bool) -> None: ...
    def close(self) -> None: ...

class FTP_TLS(FTP):
    @network
    @blocking
    def __init__(
        self,
        host: str = "",
        user: str = "",
        passwd: Secret = "",
        acct: str = "",
        *,
        context: Any = None,
        timeout: Deadline = PROCESS,
        source_address: Any = None,
        encoding: str = "utf-8",
    ) -> None: ...
    @network
    @blocking
    def prot_p(self) -> str: ...

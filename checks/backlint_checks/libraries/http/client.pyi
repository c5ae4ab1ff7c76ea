"""CPython 3.11. The connection's `timeout` bounds connecting and each read; `request` and `getresponse` wait under it."""

from typing import Any, Self

from backlint.stub import PROCESS, Deadline, blocking, network

class HTTPConnection:
    def __init__(
        self, host: str, port: int | None = None, timeout: Deadline = PROCESS, source_address: Any = None, blocksize: int = 8192
    ) -> None: ...
    @network
    @blocking
    def connect(self) -> None: ...
    @network
    @blocking
    def request(self, method: str, url: str, body: Any = None, headers: Any = {}, *, encode_chunked: bool = False) -> None: ...
    @network
    @blocking
    def getresponse(self) -> HTTPResponse: ...
    @network
    @blocking
    def send(self, data: Any) -> None: ...
    def set_tunnel(self, host: str, port: int | None = None, headers: Any = None) -> None: ...
    def close(self) -> None: ...

class HTTPSConnection(HTTPConnection):
    def __init__(
        self,
        host: str,
        port: int | None = None,
        *,
        timeout: Deadline = PROCESS,
        source_address: Any = None,
        context: Any = None,
        blocksize: int = 8192,
    ) -> None: ...

class HTTPResponse:
    status: int
    reason: str
    headers: Any
    url: str
    def __enter__(self) -> Self: ...
    @blocking
    def read(self, amt: int | None = None) -> bytes: ...
    @blocking
    def readline(self, limit: int = -1) -> bytes: ...
    def getheader(self, name: str, default: Any = None) -> Any: ...
    def getheaders(self) -> list[tuple[str, str]]: ...
    def close(self) -> None: ...

"""CPython 3.11. Without `timeout` the process-wide socket default holds; None overrides even that."""

from http.client import HTTPResponse
from typing import Any

from backlint.stub import PROCESS, Deadline, blocking, network

@network
@blocking
def urlopen(url: Any, data: Any = None, timeout: Deadline = PROCESS, *, context: Any = None) -> HTTPResponse: ...

# It has no timeout of its own.
@network
@blocking
def urlretrieve(
    url: str, filename: Any = None, reporthook: Any = None, data: Any = None, _timeout: Deadline = PROCESS
) -> tuple[str, Any]: ...

class Request:
    def __init__(
        self,
        url: str,
        data: Any = None,
        headers: Any = {},
        origin_req_host: str | None = None,
        unverifiable: bool = False,
        method: str | None = None,
    ) -> None: ...
    def add_header(self, key: str, val: str) -> None: ...

class BaseHandler: ...
class HTTPHandler(BaseHandler): ...
class HTTPSHandler(BaseHandler): ...
class ProxyHandler(BaseHandler): ...
class HTTPCookieProcessor(BaseHandler): ...

class OpenerDirector:
    def add_handler(self, handler: BaseHandler) -> None: ...
    @network
    @blocking
    def open(self, fullurl: Any, data: Any = None, timeout: Deadline = PROCESS) -> HTTPResponse: ...

def build_opener(*handlers: Any) -> OpenerDirector: ...
def install_opener(opener: OpenerDirector) -> None: ...

"""requests 2.34.2."""

from typing import Any

from backlint.stub import FOREVER, Deadline, NoDeadline, Retries, Wait, blocking, network, through
from urllib3.util.retry import Retry

from .models import PreparedRequest, Response

class BaseAdapter:
    def __init__(self) -> None: ...
    @network
    @blocking
    @through("send")
    def send(
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: Deadline["connect", "read"] = FOREVER,
        verify: Any = True,
        cert: Any = None,
        proxies: Any = None,
    ) -> Response: ...
    def close(self) -> None: ...

class HTTPAdapter(BaseAdapter):
    # max_retries=None is turned into Retry.DEFAULT, three attempts: bounded.
    def __init__(
        self,
        pool_connections: int = 10,
        pool_maxsize: int = 10,
        max_retries: Retries | None = 0,
        pool_block: bool = False,
        *,
        _wait: Wait["growing"] = 0,
    ) -> None: ...
    max_retries: Retry
    timeout: NoDeadline["requests reads no such attribute of an adapter", "timeout"]
    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None: ...

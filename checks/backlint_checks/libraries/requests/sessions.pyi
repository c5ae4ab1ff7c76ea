"""requests 2.34.2.

A session has no timeout of its own: assigning `session.timeout` does nothing (psf/requests#3341). What changes a session's calls is a
subclass that overrides `request` or `send`, and a mounted adapter that overrides `send`.
"""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, NoDeadline, Verb, blocking, configures, network, nonidempotent, through

from .adapters import BaseAdapter
from .models import PreparedRequest, Request, Response

class Session:
    headers: dict[str, str]
    auth: Any
    proxies: dict[str, str]
    hooks: dict[str, Any]
    params: Any
    verify: Any
    cert: Any
    max_redirects: int
    trust_env: bool
    cookies: Any
    adapters: dict[str, BaseAdapter]
    timeout: NoDeadline["requests reads no such attribute", "timeout"]
    def __init__(self) -> None: ...
    def __enter__(self) -> Self: ...
    def prepare_request(self, request: Request) -> PreparedRequest: ...
    @nonidempotent
    @network
    @blocking
    @through("request", "send")
    def request(
        self,
        method: Verb,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Any = None,
        cookies: Any = None,
        files: Any = None,
        auth: Any = None,
        timeout: Deadline["connect", "read"] = FOREVER,
        allow_redirects: bool = True,
        proxies: Any = None,
        hooks: Any = None,
        stream: bool | None = None,
        verify: Any = None,
        cert: Any = None,
        json: Any = None,
    ) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def get(self, url: str, params: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def options(self, url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def head(self, url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @nonidempotent
    @network
    @blocking
    @through("request", "send")
    def post(
        self, url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any
    ) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def put(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def patch(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("request", "send")
    def delete(self, url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @network
    @blocking
    @through("send")
    def send(self, request: PreparedRequest, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
    @configures
    def mount(self, prefix: str, adapter: BaseAdapter) -> None: ...
    def get_adapter(self, url: str) -> BaseAdapter: ...
    def close(self) -> None: ...

def session() -> Session: ...

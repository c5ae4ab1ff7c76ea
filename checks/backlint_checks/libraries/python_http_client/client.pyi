"""python-http-client 3.3.7.

Attributes and subscripts are parts of the path; verbs send. Without a timeout, on the client or on a request, it waits for ever.
"""

from typing import Any

from backlint.stub import FOREVER, INHERIT, Deadline, blocking, network, nonidempotent

class Client:
    timeout: Deadline
    def __init__(
        self,
        host: str,
        request_headers: Any = None,
        version: int | None = None,
        url_path: Any = None,
        append_slash: bool = False,
        timeout: Deadline = FOREVER,
    ) -> None: ...
    def __getattr__(self, name: str) -> Client: ...
    def _(self, name: str) -> Client: ...
    @network
    @blocking
    def get(self, *, timeout: Deadline | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def put(self, *, timeout: Deadline | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def patch(self, *, timeout: Deadline | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *, timeout: Deadline | None = INHERIT, **kwargs: Any) -> Any: ...
    @nonidempotent
    @network
    @blocking
    def post(self, *, timeout: Deadline | None = INHERIT, **kwargs: Any) -> Any: ...

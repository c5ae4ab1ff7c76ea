"""starlette 1.10.0."""

from collections.abc import AsyncIterator
from typing import Any

from backlint.stub import received

@received("headers", "cookies", "query_params", "path_params", "body", "json", "form", "stream")
class HTTPConnection:
    app: Any
    state: Any
    url: Any
    headers: Any
    cookies: dict[str, str]
    query_params: Any
    path_params: dict[str, Any]
    session: dict[str, Any]
    user: Any
    auth: Any
    client: Any

class Request(HTTPConnection):
    method: str
    async def body(self) -> bytes: ...
    async def json(self) -> Any: ...
    def form(self, *, max_files: float = 1000, max_fields: float = 1000, **kwargs: Any) -> Any: ...
    def stream(self) -> AsyncIterator[bytes]: ...
    async def is_disconnected(self) -> bool: ...

"""starlette 1.10.0."""

from typing import Any

from backlint.stub import entry

from ..requests import Request
from ..responses import Response

class BaseHTTPMiddleware:
    app: Any
    def __init__(self, app: Any, dispatch: Any = None) -> None: ...
    # It runs for every request.
    @entry("route")
    async def dispatch(self, request: Request, call_next: Any) -> Response: ...

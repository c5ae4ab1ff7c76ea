"""starlette 1.10.0."""

from typing import Any

from backlint.stub import handlers

@handlers(get="GET", post="POST", put="PUT", patch="PATCH", delete="DELETE", head="HEAD", options="OPTIONS")
class HTTPEndpoint:
    def __init__(self, scope: Any, receive: Any, send: Any) -> None: ...

@handlers(on_connect="*", on_receive="*", on_disconnect="*")
class WebSocketEndpoint:
    def __init__(self, scope: Any, receive: Any, send: Any) -> None: ...

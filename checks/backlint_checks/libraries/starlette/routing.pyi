"""starlette 1.10.0."""

from typing import Any

from backlint.stub import Handler, Verb, entry
from backlint.stub import Route as Path

class BaseRoute: ...

class Route(BaseRoute):
    @entry("route")
    def __init__(self, path: Path, endpoint: Handler, *, methods: Verb = None, name: str | None = None, **kwargs: Any) -> None: ...

class WebSocketRoute(BaseRoute):
    @entry("route")
    def __init__(self, path: Path, endpoint: Handler, *, name: str | None = None, **kwargs: Any) -> None: ...

class Mount(BaseRoute):
    def __init__(self, path: str, app: Any = None, routes: Any = None, name: str | None = None, **kwargs: Any) -> None: ...

class Router:
    routes: list[Any]
    def __init__(self, routes: Any = None, **kwargs: Any) -> None: ...
    def mount(self, path: str, app: Any, name: str | None = None) -> None: ...
    @entry("route")
    def add_route(
        self, path: Path, endpoint: Handler, methods: Verb = None, name: str | None = None, include_in_schema: bool = True
    ) -> None: ...

"""starlette 1.10.0."""

from typing import Any

from backlint.stub import Handler, entry

class Starlette:
    state: Any
    router: Any
    routes: list[Any]
    @entry("startup")
    def __init__(
        self,
        debug: bool = False,
        routes: Any = None,
        middleware: Any = None,
        exception_handlers: Any = None,
        lifespan: Handler = None,
        **kwargs: Any,
    ) -> None: ...
    def mount(self, path: str, app: Any, name: str | None = None) -> None: ...
    def add_middleware(self, middleware_class: Any, *args: Any, **kwargs: Any) -> None: ...
    def add_exception_handler(self, exc_class_or_status_code: Any, handler: Any) -> None: ...

"""fastapi 0.165.0."""

from typing import Any

from backlint.stub import Handler, Mounts, Route, ShownBy, Verb, decorates, entry, route
from starlette.routing import Router

class APIRouter(Router):
    def __init__(self, *, prefix: Route = "", dependencies: Any = None, **kwargs: Any) -> None: ...
    @route("GET")
    @decorates
    def get(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("PUT")
    @decorates
    def put(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("POST")
    @decorates
    def post(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("DELETE")
    @decorates
    def delete(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("OPTIONS")
    @decorates
    def options(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("HEAD")
    @decorates
    def head(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("PATCH")
    @decorates
    def patch(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @route("TRACE")
    @decorates
    def trace(
        self, path: Route, *, response_model: ShownBy = ..., status_code: int | None = None, dependencies: Any = None, **kwargs: Any
    ) -> Any: ...
    @entry("route")
    @decorates
    def api_route(
        self,
        path: Route,
        *,
        methods: Verb = ["GET"],
        response_model: ShownBy = ...,
        status_code: int | None = None,
        dependencies: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @entry("route")
    def add_api_route(
        self,
        path: Route,
        endpoint: Handler,
        *,
        methods: Verb = ["GET"],
        response_model: ShownBy = ...,
        status_code: int | None = None,
        dependencies: Any = None,
        **kwargs: Any,
    ) -> None: ...
    @entry("route")
    @decorates
    def websocket(self, path: Route, name: str | None = None, *, dependencies: Any = None) -> Any: ...
    def include_router(self, router: Mounts, *, prefix: Route = "", dependencies: Any = None, **kwargs: Any) -> None: ...

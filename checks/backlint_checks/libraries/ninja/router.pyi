"""django-ninja 1.7.1."""

from typing import Any

from backlint.stub import Mounts, Route, ShownBy, decorates, route

class Router:
    def __init__(self, **kwargs: Any) -> None: ...
    @route("GET")
    @decorates
    def get(self, path: Route, *, response: ShownBy = ..., auth: Any = ..., **kwargs: Any) -> Any: ...
    @route("POST")
    @decorates
    def post(self, path: Route, *, response: ShownBy = ..., auth: Any = ..., **kwargs: Any) -> Any: ...
    @route("PUT")
    @decorates
    def put(self, path: Route, *, response: ShownBy = ..., auth: Any = ..., **kwargs: Any) -> Any: ...
    @route("PATCH")
    @decorates
    def patch(self, path: Route, *, response: ShownBy = ..., auth: Any = ..., **kwargs: Any) -> Any: ...
    @route("DELETE")
    @decorates
    def delete(self, path: Route, *, response: ShownBy = ..., auth: Any = ..., **kwargs: Any) -> Any: ...
    def add_router(self, prefix: Route, router: Mounts, **kwargs: Any) -> None: ...

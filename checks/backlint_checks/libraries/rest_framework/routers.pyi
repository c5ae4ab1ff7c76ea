"""djangorestframework 3.18.3."""

from typing import Any

from backlint.stub import Handler, Route, entry

class BaseRouter:
    urls: list[Any]
    @entry("route")
    def register(self, prefix: Route, viewset: Handler, basename: str | None = None) -> None: ...

class SimpleRouter(BaseRouter):
    def __init__(self, trailing_slash: bool = True, use_regex_path: bool = True) -> None: ...

class DefaultRouter(SimpleRouter): ...

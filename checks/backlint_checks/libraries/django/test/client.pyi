"""Django 6.1.3."""

from typing import Any

from backlint.stub import inert

@inert
class RequestFactory:
    def __init__(self, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

@inert
class Client(RequestFactory): ...

@inert
class AsyncClient(RequestFactory): ...

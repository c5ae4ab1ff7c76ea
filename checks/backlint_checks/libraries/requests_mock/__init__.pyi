"""requests_mock 1.12.1. Requests made while it is active never leave the process."""

from typing import Any, Self

from backlint.stub import inert

@inert
class Mocker:
    def __init__(self, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __call__(self, obj: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...

mock = Mocker

@inert
class Adapter: ...

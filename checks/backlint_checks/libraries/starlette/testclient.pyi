"""starlette 1.10.0. The client calls the application in this process."""

from typing import Any, Self

from backlint.stub import inert

@inert
class TestClient:
    def __init__(self, app: Any, base_url: str = "http://testserver", **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> Any: ...

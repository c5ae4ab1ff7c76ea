"""Flask 3.1.3. The client calls the application in this process."""

from typing import Any, Self

from backlint.stub import inert

@inert
class FlaskClient:
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> Any: ...

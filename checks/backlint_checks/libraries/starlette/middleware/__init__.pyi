"""starlette 1.10.0."""

from typing import Any

class Middleware:
    def __init__(self, cls: Any, *args: Any, **kwargs: Any) -> None: ...

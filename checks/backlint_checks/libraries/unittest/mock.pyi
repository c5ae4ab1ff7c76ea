"""CPython 3.11."""

from typing import Any

from backlint.stub import inert

@inert
class NonCallableMock:
    def __init__(self, spec: Any = None, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

@inert
class Mock(NonCallableMock):
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

@inert
class MagicMock(Mock):
    def __enter__(self) -> Any: ...

@inert
class AsyncMock(Mock): ...

def patch(target: str, new: Any = ..., **kwargs: Any) -> Any: ...
def create_autospec(spec: Any, **kwargs: Any) -> Any: ...

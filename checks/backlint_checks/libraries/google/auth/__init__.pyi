"""google-auth 2.62.2."""

from typing import Any

def default(scopes: Any = None, request: Any = None, *args: Any, **kwargs: Any) -> tuple[Any, str | None]: ...

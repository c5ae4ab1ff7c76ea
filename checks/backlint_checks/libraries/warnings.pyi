"""CPython 3.11."""

from typing import Any

from backlint.stub import reports

@reports
def warn(message: Any, category: Any = None, stacklevel: int = 1, source: Any = None) -> None: ...
@reports
def warn_explicit(message: Any, category: Any, filename: str, lineno: int, *args: Any, **kwargs: Any) -> None: ...

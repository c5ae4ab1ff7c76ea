"""SQLAlchemy 2.1.9."""

from typing import Any

def inspect(subject: Any, raiseerr: bool = True) -> Any: ...

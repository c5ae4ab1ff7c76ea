"""CPython 3.11."""

from typing import Any

from backlint.stub import never_returns

argv: list[str]

@never_returns
def exit(status: Any = None, /) -> None: ...

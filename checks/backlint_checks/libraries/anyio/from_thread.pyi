"""anyio 4.16.0."""

from typing import Any

from backlint.stub import Runs, blocking

@blocking
def run[R](func: Runs[R], *args: Any) -> R: ...
@blocking
def run_sync[R](func: Runs[R], *args: Any) -> R: ...

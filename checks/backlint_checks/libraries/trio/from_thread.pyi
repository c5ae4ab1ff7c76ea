"""trio 0.35.0."""

from typing import Any

from backlint.stub import Runs, blocking

@blocking
def run[R](afn: Runs[R], *args: Any, trio_token: Any = None) -> R: ...
@blocking
def run_sync[R](fn: Runs[R], *args: Any, trio_token: Any = None) -> R: ...

"""anyio 4.16.0."""

from typing import Any

from backlint.stub import Runs, detached

@detached
async def run_sync[R](
    func: Runs[R], *args: Any, abandon_on_cancel: bool = False, cancellable: bool | None = None, limiter: Any = None
) -> R: ...

"""trio 0.35.0."""

from typing import Any

from backlint.stub import Runs, detached

@detached
async def run_sync[R](
    sync_fn: Runs[R], *args: Any, thread_name: str | None = None, abandon_on_cancel: bool = False, limiter: Any = None
) -> R: ...

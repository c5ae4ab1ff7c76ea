"""asgiref 3.13.0."""

from collections.abc import Awaitable, Callable
from typing import Any

from backlint.stub import Runs, detached

# The function runs in a thread.
@detached
def sync_to_async[R](func: Runs[R] = None, *, thread_sensitive: bool = True, **kwargs: Any) -> Callable[..., Awaitable[R]]: ...
def async_to_sync[R](awaitable: Runs[R], force_new_loop: bool = False) -> Callable[..., R]: ...

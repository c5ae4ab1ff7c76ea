"""starlette 1.10.0."""

from collections.abc import AsyncIterator, Iterable
from typing import Any

from backlint.stub import Runs, detached

@detached
async def run_in_threadpool[R](func: Runs[R], *args: Any, **kwargs: Any) -> R: ...
def iterate_in_threadpool[T](iterator: Iterable[T]) -> AsyncIterator[T]: ...

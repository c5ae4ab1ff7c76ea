"""CPython 3.11."""

from typing import Any

from . import Executor

class ThreadPoolExecutor(Executor):
    def __init__(
        self, max_workers: int | None = None, thread_name_prefix: str = "", initializer: Any = None, initargs: Any = ()
    ) -> None: ...

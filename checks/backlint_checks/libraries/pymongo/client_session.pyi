"""pymongo 4.20.0."""

from typing import Any, Self

from backlint.stub import Runs, Stop, blocking, exclusive, transaction
from backlint.stub import commit as commits
from backlint.stub import retry as retries

@exclusive
class ClientSession:
    def __enter__(self) -> Self: ...
    @transaction
    def start_transaction(
        self, read_concern: Any = None, write_concern: Any = None, read_preference: Any = None, max_commit_time_ms: Any = None
    ) -> Any: ...
    @commits
    @blocking
    def commit_transaction(self) -> Any: ...
    def abort_transaction(self) -> None: ...
    # It runs the function in a transaction, and again for two minutes when that fails in passing.
    @transaction
    @retries
    @blocking
    def with_transaction[R](
        self,
        callback: Runs[R],
        read_concern: Any = None,
        write_concern: Any = None,
        read_preference: Any = None,
        max_commit_time_ms: int | None = None,
        _within: Stop = 120,
    ) -> R: ...
    def end_session(self) -> None: ...

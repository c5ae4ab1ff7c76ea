"""retry 0.9.2 and retry2 0.9.5."""

from typing import Any

from backlint.stub import FOREVER, Attempts, Failures, Runs, Wait, decorates
from backlint.stub import retry as retries

class _Decorator: ...

@retries
@decorates
def retry(
    exceptions: Failures = ...,
    tries: Attempts = FOREVER,
    delay: Wait["", 1] = 0,
    max_delay: float | None = None,
    backoff: Wait["factor", 2] = 1,
    jitter: Wait["jitter", "(0, 1)"] = 0,
    logger: Any = ...,
) -> _Decorator: ...
@retries
def retry_call[R](
    f: Runs[R],
    fargs: Any = None,
    fkwargs: Any = None,
    exceptions: Failures = ...,
    tries: Attempts = FOREVER,
    delay: Wait["", 1] = 0,
    max_delay: float | None = None,
    backoff: Wait["factor", 2] = 1,
    jitter: Wait["jitter", "(0, 1)"] = 0,
    logger: Any = ...,
) -> R: ...

"""retry 0.9.2 and retry2 0.9.5."""

from typing import Any

from backlint.stub import FOREVER, Attempts, Runs, Wait, decorates
from backlint.stub import retry as retries

@retries
@decorates
def retry(
    exceptions: Any = ...,
    tries: Attempts = FOREVER,
    delay: Wait = 0,
    max_delay: float | None = None,
    backoff: float = 1,
    jitter: Any = 0,
    logger: Any = ...,
) -> Any: ...
@retries
def retry_call[R](
    f: Runs[R],
    fargs: Any = None,
    fkwargs: Any = None,
    exceptions: Any = ...,
    tries: Attempts = FOREVER,
    delay: Wait = 0,
    max_delay: float | None = None,
    backoff: float = 1,
    jitter: Any = 0,
    logger: Any = ...,
) -> R: ...

"""opnieuw 4.0.0. Three calls in all, within a minute, with full jitter."""

from .exceptions import RetryException
from .retries import retry, retry_async

"""tenacity 9.2.1."""

from collections.abc import AsyncIterator

from .. import AttemptManager, BaseRetrying

class AsyncRetrying(BaseRetrying):
    def __aiter__(self) -> AsyncIterator[AttemptManager]: ...

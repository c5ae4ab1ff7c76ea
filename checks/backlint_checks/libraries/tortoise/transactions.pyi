"""tortoise-orm 1.1.9."""

from contextlib import AbstractAsyncContextManager
from typing import Any

from backlint.stub import decorates, transaction

@transaction
def in_transaction(connection_name: str | None = None) -> AbstractAsyncContextManager[Any]: ...
@transaction
@decorates
def atomic(connection_name: str | None = None) -> Any: ...

"""nats-py 2.16.0."""

from collections.abc import AsyncIterator

from backlint.stub import receive

from .msg import Msg

class Subscription:
    messages: AsyncIterator[Msg]
    @receive
    async def next_msg(self, timeout: float | None = 1.0) -> Msg: ...
    async def unsubscribe(self, limit: int = 0) -> None: ...
    async def drain(self) -> None: ...

"""nats-py 2.16.0."""

from typing import Any

from backlint.stub import publish

class Msg:
    subject: str
    data: bytes
    headers: Any
    @publish
    async def respond(self, data: bytes) -> None: ...
    async def ack(self) -> None: ...
    async def nak(self, delay: float | None = None) -> None: ...
    async def term(self) -> None: ...

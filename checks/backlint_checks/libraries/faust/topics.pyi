"""faust-streaming 0.15.3."""

from typing import Any

from backlint.stub import publish

class Topic:
    @publish
    async def send(
        self,
        *,
        key: Any = None,
        value: Any = None,
        partition: int | None = None,
        timestamp: float | None = None,
        headers: Any = None,
        **kwargs: Any,
    ) -> Any: ...
    @publish
    def send_soon(self, *, key: Any = None, value: Any = None, **kwargs: Any) -> Any: ...

"""slack_sdk 3.47.0."""

from typing import Any

from backlint.stub import Deadline, network

class AsyncWebhookClient:
    def __init__(self, url: str, timeout: Deadline = 30, *args: Any, **kwargs: Any) -> None: ...
    @network
    async def send(self, *, text: str | None = None, **kwargs: Any) -> Any: ...
    @network
    async def send_dict(self, body: Any, headers: Any = None) -> Any: ...

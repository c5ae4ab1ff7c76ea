"""nats-py 2.16.0."""

from typing import Any, Self

from backlint.stub import Deadline, Handler, Retries, Secret, entry, network
from backlint.stub import publish as publishes

from ..js.client import JetStreamContext
from .msg import Msg
from .subscription import Subscription

class Client:
    def __init__(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def connect(
        self,
        servers: Any = "nats://localhost:4222",
        *,
        connect_timeout: Deadline["connect"] = 2,
        max_reconnect_attempts: Retries = 60,
        password: Secret = None,
        token: Secret = None,
        **kwargs: Any,
    ) -> None: ...
    @publishes
    async def publish(self, subject: str, payload: bytes = b"", reply: str = "", headers: Any = None) -> None: ...
    @network
    async def request(
        self, subject: str, payload: bytes = b"", timeout: Deadline["total"] = 0.5, old_style: bool = False, headers: Any = None
    ) -> Msg: ...
    @entry("consumer")
    async def subscribe(
        self, subject: str, queue: str = "", cb: Handler = None, future: Any = None, max_msgs: int = 0, *args: Any, **kwargs: Any
    ) -> Subscription: ...
    @network
    async def flush(self, timeout: Deadline["total"] = 10) -> None: ...
    @network
    async def rtt(self, timeout: Deadline["total"] = 10) -> float: ...
    @network
    async def drain(self) -> None: ...
    async def close(self) -> None: ...
    def jetstream(self, **opts: Any) -> JetStreamContext: ...
    def jsm(self, **opts: Any) -> JetStreamContext: ...

"""kombu 5.7.0. Connecting gives up after five seconds; `ensure_connection` and `autoretry` try for ever unless told otherwise."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Dsn, Retries, Runs, Secret, Stop, blocking, network, receive
from backlint.stub import publish as publishes
from backlint.stub import retry as retries

class Exchange:
    def __init__(self, name: str = "", type: str = "", channel: Any = None, **kwargs: Any) -> None: ...

class Queue:
    def __init__(self, name: str = "", exchange: Any = None, routing_key: str = "", channel: Any = None, **kwargs: Any) -> None: ...

class Connection:
    def __init__(
        self,
        hostname: Dsn = "localhost",
        userid: str | None = None,
        password: Secret = None,
        virtual_host: str | None = None,
        port: int | None = None,
        insist: bool = False,
        ssl: Any = False,
        transport: Any = None,
        connect_timeout: Deadline["connect"] = 5,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def connect(self) -> Any: ...
    @retries
    @network
    @blocking
    def ensure_connection(
        self,
        errback: Any = None,
        max_retries: Retries = FOREVER,
        interval_start: float = 2,
        interval_step: float = 2,
        interval_max: float = 30,
        callback: Any = None,
        reraise_as_library_errors: bool = True,
        timeout: Stop = FOREVER,
    ) -> Self: ...
    @retries
    def ensure(self, obj: Any, fun: Runs, errback: Any = None, max_retries: Retries = FOREVER, **kwargs: Any) -> Any: ...
    @receive
    @blocking
    def drain_events(self, **kwargs: Any) -> Any: ...
    def channel(self) -> Any: ...
    def Producer(self, channel: Any = None, *args: Any, **kwargs: Any) -> _Producer: ...
    def Consumer(self, queues: Any = None, channel: Any = None, *args: Any, **kwargs: Any) -> _Consumer: ...
    def release(self) -> None: ...
    def close(self) -> None: ...

class Producer:
    def __init__(
        self, channel: Any, exchange: Any = None, routing_key: str | None = None, serializer: str | None = None, **kwargs: Any
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @publishes
    @blocking
    def publish(self, body: Any, routing_key: str | None = None, *args: Any, timeout: float | None = None, **properties: Any) -> Any: ...
    def close(self) -> None: ...

class Consumer:
    def __init__(
        self,
        channel: Any,
        queues: Any = None,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def consume(self, no_ack: bool | None = None) -> None: ...

_Producer = Producer
_Consumer = Consumer

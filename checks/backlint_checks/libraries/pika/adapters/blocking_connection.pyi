"""pika 1.4.4."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Configures, Deadline, Handler, Topic, blocking, entry, network, publish, receive
from backlint.stub import sleep as sleeps

class BlockingConnection:
    @network
    @blocking
    def __init__(
        self, parameters: Configures = None, _connect: Deadline["connect"] = 15, _blocked: Deadline["write"] = FOREVER
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def channel(self, channel_number: int | None = None) -> BlockingChannel: ...
    @receive
    @blocking
    def process_data_events(self, time_limit: float | None = 0) -> None: ...
    @sleeps
    @blocking
    def sleep(self, duration: float) -> None: ...
    def add_callback_threadsafe(self, callback: Any) -> None: ...
    def close(self, reply_code: int = 200, reply_text: str = "Normal shutdown") -> None: ...

class BlockingChannel:
    def __enter__(self) -> Self: ...
    @publish
    @blocking
    def basic_publish(self, exchange: str, routing_key: Topic, body: Any, properties: Any = None, mandatory: bool = False) -> None: ...
    @entry("consumer")
    def basic_consume(
        self,
        queue: Topic["receive"],
        on_message_callback: Handler,
        auto_ack: bool = False,
        exclusive: bool = False,
        consumer_tag: str | None = None,
        arguments: Any = None,
    ) -> str: ...
    @receive
    @blocking
    def consume(
        self, queue: str, auto_ack: bool = False, exclusive: bool = False, arguments: Any = None, inactivity_timeout: float | None = None
    ) -> Iterator[Any]: ...
    @receive
    @blocking
    def basic_get(self, queue: str, auto_ack: bool = False) -> tuple[Any, Any, Any]: ...
    @receive
    @blocking
    def start_consuming(self) -> None: ...
    def basic_ack(self, delivery_tag: int = 0, multiple: bool = False) -> None: ...
    def basic_nack(self, delivery_tag: int = 0, multiple: bool = False, requeue: bool = True) -> None: ...
    def basic_reject(self, delivery_tag: int = 0, requeue: bool = True) -> None: ...
    def basic_qos(self, prefetch_size: int = 0, prefetch_count: int = 0, global_qos: bool = False) -> None: ...
    @blocking
    def queue_declare(
        self,
        queue: str,
        passive: bool = False,
        durable: bool = False,
        exclusive: bool = False,
        auto_delete: bool = False,
        arguments: Any = None,
    ) -> Any: ...
    @blocking
    def exchange_declare(
        self,
        exchange: str,
        exchange_type: Any = "direct",
        passive: bool = False,
        durable: bool = False,
        auto_delete: bool = False,
        internal: bool = False,
        arguments: Any = None,
    ) -> Any: ...
    @blocking
    def queue_bind(self, queue: str, exchange: str, routing_key: str | None = None, arguments: Any = None) -> Any: ...
    def confirm_delivery(self) -> None: ...
    def close(self, reply_code: int = 0, reply_text: str = "Normal shutdown") -> None: ...

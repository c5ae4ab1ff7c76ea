"""dramatiq 2.2.1. A failed message is tried twenty times more; `max_retries=None` means for ever. The default time limit is ten minutes."""

from typing import Any

from backlint.stub import Retries, TimeLimit, blocking, decorates, entry, publish

class Message:
    message_id: str

class Actor:
    actor_name: str
    @publish
    @blocking
    def send(self, *args: Any, **kwargs: Any) -> Message: ...
    @publish
    @blocking
    def send_with_options(self, *, args: Any = (), kwargs: Any = None, delay: Any = None, **options: Any) -> Message: ...
    def message(self, *args: Any, **kwargs: Any) -> Message: ...
    def message_with_options(self, *, args: Any = (), kwargs: Any = None, **options: Any) -> Message: ...

@entry("task")
@decorates
def actor(
    fn: Any = None,
    *,
    actor_class: Any = ...,
    actor_name: str | None = None,
    queue_name: str = "default",
    priority: int = 0,
    broker: Any = None,
    max_retries: Retries = 20,
    time_limit: TimeLimit["milliseconds"] = 600_000,
    **options: Any,
) -> Actor: ...
def get_broker() -> Any: ...
def set_broker(broker: Any) -> None: ...

"""botocore 1.44.5.

The classes of clients are made at run time, one for each service, with a method for each operation. Here one class stands for all: every
method asks the service but those named.
"""

from collections.abc import Iterator
from typing import Any

from backlint.stub import batched, blocking, network, receive, sleep
from backlint.stub import publish as publishes

class _Operation:
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class _Paginator:
    # Each page is one request.
    @network
    @blocking
    def paginate(self, **kwargs: Any) -> Iterator[Any]: ...

class _Waiter:
    @network
    @sleep
    @blocking
    def wait(self, **kwargs: Any) -> None: ...

@batched(
    get_item="batch_get_item", put_item="batch_write_item", delete_item="batch_write_item", delete_object="delete_objects",
    send_message="send_message_batch", delete_message="delete_message_batch", change_message_visibility="change_message_visibility_batch",
    put_record="put_records", publish="publish_batch", put_events="put_events", get_parameter="get_parameters",
    get_secret_value="batch_get_secret_value", get_object="", head_object="", get_waiter="", get_paginator="", describe_stacks="",
)  # fmt: skip
class BaseClient:
    exceptions: Any
    meta: Any
    def __getattr__(self, item: str) -> _Operation: ...
    def get_paginator(self, operation_name: str) -> _Paginator: ...
    def get_waiter(self, waiter_name: str) -> _Waiter: ...
    def can_paginate(self, operation_name: str) -> bool: ...
    def close(self) -> None: ...
    # They sign and do not ask.
    def generate_presigned_url(
        self, ClientMethod: str, Params: Any = None, ExpiresIn: int = 3600, HttpMethod: str | None = None
    ) -> str: ...
    def generate_presigned_post(self, Bucket: str, Key: str, Fields: Any = None, Conditions: Any = None, ExpiresIn: int = 3600) -> Any: ...
    @publishes
    @network
    @blocking
    def send_message(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def send_message_batch(self, **kwargs: Any) -> Any: ...
    # Of SNS, and of the data plane of IoT.
    @publishes
    @network
    @blocking
    def publish(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def publish_batch(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def put_events(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def put_record(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def put_records(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def put_record_batch(self, **kwargs: Any) -> Any: ...
    @publishes
    @network
    @blocking
    def start_execution(self, **kwargs: Any) -> Any: ...
    @receive
    @network
    @blocking
    def receive_message(self, **kwargs: Any) -> Any: ...

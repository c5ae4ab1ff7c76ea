"""boto3 1.44.5. The classes of resources are made at run time; the common ones are described here. Their names are only known to boto3."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import batched, blocking, network, publish, receive

class _Collection:
    def all(self) -> Self: ...
    def filter(self, **kwargs: Any) -> Self: ...
    def limit(self, count: int) -> Self: ...
    @network
    @blocking
    def __iter__(self) -> Iterator[Any]: ...
    @network
    @blocking
    def delete(self, **kwargs: Any) -> Any: ...

@batched(get_item="batch_get_item", put_item="batch_writer", delete_item="batch_writer")
class _Table:
    name: str
    @network
    @blocking
    def get_item(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def put_item(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update_item(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete_item(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def query(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def scan(self, **kwargs: Any) -> Any: ...
    # It collects and sends 25 items at a time.
    def batch_writer(self, **kwargs: Any) -> Any: ...

class _Object:
    key: str
    bucket_name: str
    @network
    @blocking
    def get(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def put(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def load(self) -> None: ...
    @network
    @blocking
    def upload_file(self, Filename: str, **kwargs: Any) -> None: ...
    @network
    @blocking
    def download_file(self, Filename: str, **kwargs: Any) -> None: ...

class _Bucket:
    name: str
    objects: _Collection
    def Object(self, key: str) -> _Object: ...
    @network
    @blocking
    def put_object(self, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def upload_file(self, Filename: str, Key: str, **kwargs: Any) -> None: ...
    @network
    @blocking
    def upload_fileobj(self, Fileobj: Any, Key: str, **kwargs: Any) -> None: ...
    @network
    @blocking
    def download_file(self, Key: str, Filename: str, **kwargs: Any) -> None: ...

class _Queue:
    url: str
    @publish
    @network
    @blocking
    def send_message(self, **kwargs: Any) -> Any: ...
    @publish
    @network
    @blocking
    def send_messages(self, **kwargs: Any) -> Any: ...
    @receive
    @network
    @blocking
    def receive_messages(self, **kwargs: Any) -> list[Any]: ...

class ServiceResource:
    meta: Any
    def Table(self, name: str) -> _Table: ...
    def Bucket(self, name: str) -> _Bucket: ...
    def Object(self, bucket_name: str, key: str) -> _Object: ...
    def Queue(self, url: str) -> _Queue: ...
    @network
    @blocking
    def get_queue_by_name(self, **kwargs: Any) -> _Queue: ...

"""google-api-python-client 2.202.0. `build_http` makes an HTTP object with a minute, unless `socket.setdefaulttimeout` says otherwise."""

from typing import Any

from backlint.stub import Configures, Deadline, Retries, blocking, network
from httplib2 import Http

def build_http(_timeout: Deadline = 60) -> Http: ...
def set_user_agent(http: Http, user_agent: str) -> Http: ...

class HttpRequest:
    uri: str
    method: str
    body: Any
    headers: Any
    # The requests of a service wait as long as the HTTP object that it was built with.
    @network
    @blocking
    def execute(self, http: Configures = None, num_retries: Retries = 0) -> Any: ...
    @network
    @blocking
    def next_chunk(self, http: Configures = None, num_retries: Retries = 0) -> tuple[Any, Any]: ...
    def add_response_callback(self, cb: Any) -> None: ...

class BatchHttpRequest:
    def __init__(self, callback: Any = None, batch_uri: str | None = None) -> None: ...
    def add(self, request: HttpRequest, callback: Any = None, request_id: str | None = None) -> None: ...
    @network
    @blocking
    def execute(self, http: Configures = None) -> None: ...

class MediaUpload: ...

class MediaIoBaseUpload(MediaUpload):
    def __init__(self, fd: Any, mimetype: str, chunksize: int = 104857600, resumable: bool = False) -> None: ...

class MediaFileUpload(MediaIoBaseUpload):
    def __init__(self, filename: str, mimetype: str | None = None, chunksize: int = 104857600, resumable: bool = False) -> None: ...

class MediaInMemoryUpload(MediaIoBaseUpload):
    def __init__(
        self, body: bytes, mimetype: str = "application/octet-stream", chunksize: int = 104857600, resumable: bool = False
    ) -> None: ...

class MediaIoBaseDownload:
    def __init__(self, fd: Any, request: HttpRequest, chunksize: int = 104857600) -> None: ...
    @network
    @blocking
    def next_chunk(self, num_retries: Retries = 0) -> tuple[Any, bool]: ...

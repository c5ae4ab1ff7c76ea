"""mistralai 3.7.0. What httpx does, five seconds, unless `timeout_ms` (milliseconds) of the client or a call says otherwise."""

from typing import Any, Self

from backlint.stub import INHERIT, Configures, Milliseconds, Secret, blocking, network

class _Part:
    def __getattr__(self, name: str) -> _Part: ...
    # Names that end in `_async` are awaited; they do not block.
    @network
    @blocking
    def __call__(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...

class _Operations(_Part):
    @network
    @blocking
    def complete(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def create(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def parse(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def process(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stream(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def upload(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def download(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def complete_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def create_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def list_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def parse_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def process_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def stream_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def upload_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def delete_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def download_async(self, *args: Any, timeout_ms: Milliseconds | None = INHERIT, **kwargs: Any) -> Any: ...

class Mistral:
    chat: _Operations
    fim: _Operations
    embeddings: _Operations
    models: _Operations
    files: _Operations
    agents: _Operations
    batch: _Operations
    classifiers: _Operations
    ocr: _Operations
    audio: _Operations
    beta: _Operations
    def __init__(
        self,
        api_key: Secret = None,
        server: str | None = None,
        url_params: Any = None,
        server_url: str | None = None,
        client: Configures = None,
        async_client: Configures = None,
        retry_config: Any = ...,
        timeout_ms: Milliseconds | None = 5000,
        debug_logger: Any = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    async def __aenter__(self) -> Self: ...

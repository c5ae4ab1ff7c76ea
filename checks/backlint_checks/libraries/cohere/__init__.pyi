"""cohere 7.3.1. Five minutes; None means these as well. An HTTP client that is handed over says itself how long."""

from typing import Any, Self

from backlint.stub import Configures, Deadline, Secret, blocking, network

class _Part:
    def __getattr__(self, name: str) -> _Part: ...
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class _AsyncPart:
    def __getattr__(self, name: str) -> _AsyncPart: ...
    @network
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class Client:
    def __init__(
        self,
        api_key: Secret = None,
        *,
        base_url: str | None = None,
        environment: Any = ...,
        client_name: str | None = None,
        timeout: Deadline | None = 300,
        httpx_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def chat(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def chat_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def check_api_key(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def classify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def detokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def generate_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def summarize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def tokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    batches: _Part
    connectors: _Part
    datasets: _Part
    embed_jobs: _Part
    finetuning: _Part
    models: _Part

class AsyncClient:
    def __init__(
        self,
        api_key: Secret = None,
        *,
        base_url: str | None = None,
        environment: Any = ...,
        client_name: str | None = None,
        timeout: Deadline | None = 300,
        httpx_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def chat(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    def chat_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def check_api_key(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def classify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def detokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    def generate_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def summarize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def tokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    batches: _AsyncPart
    connectors: _AsyncPart
    datasets: _AsyncPart
    embed_jobs: _AsyncPart
    finetuning: _AsyncPart
    models: _AsyncPart

class ClientV2:
    def __init__(
        self,
        api_key: Secret = None,
        *,
        base_url: str | None = None,
        environment: Any = ...,
        client_name: str | None = None,
        timeout: Deadline | None = 300,
        httpx_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def chat(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def chat_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def classify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def detokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def generate_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def summarize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def tokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    batches: _Part
    connectors: _Part
    datasets: _Part
    embed_jobs: _Part
    finetuning: _Part
    models: _Part

class AsyncClientV2:
    def __init__(
        self,
        api_key: Secret = None,
        *,
        base_url: str | None = None,
        environment: Any = ...,
        client_name: str | None = None,
        timeout: Deadline | None = 300,
        httpx_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    @network
    async def chat(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    def chat_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def classify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def detokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def embed(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    def generate_stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def summarize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    async def tokenize(self, *args: Any, **kwargs: Any) -> Any: ...
    batches: _AsyncPart
    connectors: _AsyncPart
    datasets: _AsyncPart
    embed_jobs: _AsyncPart
    finetuning: _AsyncPart
    models: _AsyncPart

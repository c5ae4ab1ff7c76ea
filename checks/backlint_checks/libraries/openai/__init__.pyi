"""openai 3.54.0. Ten minutes for each phase but five seconds to connect, and two more attempts after failures."""

from typing import Any, Self

from backlint.stub import INHERIT, Configures, Deadline, Retries, Secret, blocking, network

class _Completions:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def parse(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Chat:
    completions: _Completions

class _Responses:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def parse(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def cancel(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Embeddings:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Models:
    @network
    @blocking
    def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Images:
    @network
    @blocking
    def generate(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def edit(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Moderations:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Transcriptions:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Speech:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Audio:
    transcriptions: _Transcriptions
    speech: _Speech

class _Files:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def content(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Batches:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def cancel(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Other:
    """Any other resource, and what is called there."""

    def __getattr__(self, name: str) -> _Other: ...
    @network
    @blocking
    def __call__(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class OpenAI:
    webhooks: Any
    def __getattr__(self, name: str) -> _Other: ...
    def is_closed(self) -> bool: ...
    chat: _Chat
    responses: _Responses
    embeddings: _Embeddings
    models: _Models
    images: _Images
    moderations: _Moderations
    audio: _Audio
    files: _Files
    batches: _Batches
    def __init__(
        self,
        *,
        api_key: Secret = None,
        base_url: Any = None,
        timeout: Deadline["connect", "read", "write", "pool"] = 600,
        max_retries: Retries = 2,
        http_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def with_options(
        self, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, max_retries: Retries = INHERIT, **kwargs: Any
    ) -> Self: ...
    def copy(
        self, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, max_retries: Retries = INHERIT, **kwargs: Any
    ) -> Self: ...
    def close(self) -> None: ...

class _AsyncCompletions:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def parse(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncChat:
    completions: _AsyncCompletions

class _AsyncResponses:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def parse(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def cancel(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def delete(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncEmbeddings:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncModels:
    @network
    async def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncImages:
    @network
    async def generate(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def edit(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncModerations:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncTranscriptions:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncSpeech:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncAudio:
    transcriptions: _AsyncTranscriptions
    speech: _AsyncSpeech

class _AsyncFiles:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def delete(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def content(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncBatches:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def cancel(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncOther:
    """Any other resource, and what is called there."""

    def __getattr__(self, name: str) -> _AsyncOther: ...
    @network
    async def __call__(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class AsyncOpenAI:
    webhooks: Any
    def __getattr__(self, name: str) -> _AsyncOther: ...
    def is_closed(self) -> bool: ...
    chat: _AsyncChat
    responses: _AsyncResponses
    embeddings: _AsyncEmbeddings
    models: _AsyncModels
    images: _AsyncImages
    moderations: _AsyncModerations
    audio: _AsyncAudio
    files: _AsyncFiles
    batches: _AsyncBatches
    def __init__(
        self,
        *,
        api_key: Secret = None,
        base_url: Any = None,
        timeout: Deadline["connect", "read", "write", "pool"] = 600,
        max_retries: Retries = 2,
        http_client: Configures = None,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    def with_options(
        self, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, max_retries: Retries = INHERIT, **kwargs: Any
    ) -> Self: ...
    def copy(
        self, *, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, max_retries: Retries = INHERIT, **kwargs: Any
    ) -> Self: ...
    async def close(self) -> None: ...

class AzureOpenAI(OpenAI): ...
class AsyncAzureOpenAI(AsyncOpenAI): ...
class APIError(Exception): ...
class APIConnectionError(Exception): ...
class APITimeoutError(Exception): ...
class RateLimitError(Exception): ...
class APIStatusError(Exception): ...

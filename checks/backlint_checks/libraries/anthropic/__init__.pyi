"""anthropic 2.12.0. Ten minutes for each phase but five seconds to connect, and two more attempts after failures."""

from typing import Any, Self

from backlint.stub import INHERIT, Configures, Deadline, Retries, Secret, blocking, network

class _Messages:
    @network
    @blocking
    def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def count_tokens(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Models:
    @network
    @blocking
    def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _Beta:
    messages: _Messages

class _Other:
    """Any other resource, and what is called there."""

    def __getattr__(self, name: str) -> _Other: ...
    @network
    @blocking
    def __call__(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class Anthropic:
    webhooks: Any
    def __getattr__(self, name: str) -> _Other: ...
    def is_closed(self) -> bool: ...
    messages: _Messages
    models: _Models
    beta: _Beta
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

class _AsyncMessages:
    @network
    async def create(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    def stream(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def count_tokens(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncModels:
    @network
    async def list(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...
    @network
    async def retrieve(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class _AsyncBeta:
    messages: _AsyncMessages

class _AsyncOther:
    """Any other resource, and what is called there."""

    def __getattr__(self, name: str) -> _AsyncOther: ...
    @network
    async def __call__(self, *args: Any, timeout: Deadline["connect", "read", "write", "pool"] = INHERIT, **kwargs: Any) -> Any: ...

class AsyncAnthropic:
    webhooks: Any
    def __getattr__(self, name: str) -> _AsyncOther: ...
    def is_closed(self) -> bool: ...
    messages: _AsyncMessages
    models: _AsyncModels
    beta: _AsyncBeta
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

class APIError(Exception): ...
class APIConnectionError(Exception): ...
class APITimeoutError(Exception): ...
class RateLimitError(Exception): ...
class APIStatusError(Exception): ...

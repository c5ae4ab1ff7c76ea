"""algoliasearch 4.48.0. Every method is a request; two seconds to connect, five to read, thirty to write."""

from typing import Any, Self

from backlint.stub import Configures, Deadline, Secret, blocking, network

class _AsyncOperation:
    @network
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class SearchClient:
    def __init__(
        self,
        app_id: str | None = None,
        api_key: Secret = None,
        transporter: Configures = None,
        config: Configures = None,
        _connect: Deadline["connect"] = 2,
        _read: Deadline["read"] = 5,
        _write: Deadline["write"] = 30,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _AsyncOperation: ...
    async def close(self) -> None: ...
    def generate_secured_api_key(self, *args: Any, **kwargs: Any) -> str: ...
    def get_secured_api_key_remaining_validity(self, *args: Any, **kwargs: Any) -> int: ...

class _Operation:
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class SearchClientSync:
    def __init__(
        self,
        app_id: str | None = None,
        api_key: Secret = None,
        transporter: Configures = None,
        config: Configures = None,
        _connect: Deadline["connect"] = 2,
        _read: Deadline["read"] = 5,
        _write: Deadline["write"] = 30,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _Operation: ...
    def close(self) -> None: ...
    def generate_secured_api_key(self, *args: Any, **kwargs: Any) -> str: ...
    def get_secured_api_key_remaining_validity(self, *args: Any, **kwargs: Any) -> int: ...

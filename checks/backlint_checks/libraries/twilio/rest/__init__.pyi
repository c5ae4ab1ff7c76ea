"""twilio 9.13.0. Requests wait for ever unless the client is given an HTTP client with a timeout."""

from typing import Any

from backlint.stub import FOREVER, Configures, Deadline, Secret, blocking, network, nonidempotent

class _Resource:
    @nonidempotent
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> bool: ...
    def __call__(self, sid: str) -> _Resource: ...
    def __getattr__(self, name: str) -> _Resource: ...

class Client:
    def __init__(
        self,
        username: str | None = None,
        password: Secret = None,
        account_sid: str | None = None,
        region: str | None = None,
        http_client: Configures = None,
        _timeout: Deadline = FOREVER,
        **kwargs: Any,
    ) -> None: ...
    def __getattr__(self, name: str) -> _Resource: ...

"""hvac 2.4.0. The engines, methods of authentication and system calls are reached over attributes; what is called there is a request."""

from typing import Any

from backlint.stub import Deadline, Secret, blocking, network

class _Part:
    def __getattr__(self, name: str) -> _Part: ...
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class Client:
    token: str
    url: str
    secrets: _Part
    auth: _Part
    sys: _Part
    def __init__(
        self,
        url: str | None = None,
        token: Secret = None,
        cert: Any = None,
        verify: Any = None,
        timeout: Deadline["connect", "read"] = 30,
        proxies: Any = None,
        allow_redirects: bool = True,
        session: Any = None,
        adapter: Any = ...,
        namespace: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def is_authenticated(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def login(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def logout(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def lookup_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def read(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def renew_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def revoke_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def write(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def write_data(self, *args: Any, **kwargs: Any) -> Any: ...

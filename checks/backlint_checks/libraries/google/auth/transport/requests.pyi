"""google-auth 2.62.2. A session of requests that, unlike these, waits two minutes; None means for ever."""

from typing import Any

from backlint.stub import Deadline, blocking, network
from requests.models import Response
from requests.sessions import Session

class Request:
    def __init__(self, session: Any = None) -> None: ...
    @network
    @blocking
    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: Any = None,
        headers: Any = None,
        timeout: Deadline["connect", "read"] = 120,
        **kwargs: Any,
    ) -> Any: ...

class AuthorizedSession(Session):
    def __init__(
        self,
        credentials: Any,
        refresh_status_codes: Any = ...,
        max_refresh_attempts: int = 2,
        refresh_timeout: float | None = None,
        auth_request: Any = None,
        default_host: str | None = None,
    ) -> None: ...
    @network
    @blocking
    def request(
        self,
        method: str,
        url: str,
        data: Any = None,
        headers: Any = None,
        max_allowed_time: float | None = None,
        timeout: Deadline["connect", "read"] = 120,
        **kwargs: Any,
    ) -> Response: ...
    @network
    @blocking
    def get(self, url: str, params: Any = None, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def options(self, url: str, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def head(self, url: str, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def delete(self, url: str, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def post(
        self, url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any
    ) -> Response: ...
    @network
    @blocking
    def put(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...
    @network
    @blocking
    def patch(self, url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = 120, **kwargs: Any) -> Response: ...

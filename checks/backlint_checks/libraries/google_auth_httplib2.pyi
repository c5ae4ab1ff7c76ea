"""google-auth-httplib2 0.4.4. Without an HTTP object that says otherwise the process-wide socket default holds."""

from typing import Any

from backlint.stub import PROCESS, Configures, Deadline, blocking, network

class AuthorizedHttp:
    def __init__(
        self,
        credentials: Any,
        http: Configures = None,
        refresh_status_codes: Any = ...,
        max_refresh_attempts: int = 2,
        _timeout: Deadline = PROCESS,
    ) -> None: ...
    @network
    @blocking
    def request(
        self,
        uri: str,
        method: str = "GET",
        body: Any = None,
        headers: Any = None,
        redirections: int = 5,
        connection_type: Any = None,
        **kwargs: Any,
    ) -> tuple[Any, bytes]: ...
    def close(self) -> None: ...

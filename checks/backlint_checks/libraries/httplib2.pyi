"""httplib2 0.32.1. Without a timeout, or with None, the process-wide socket default holds."""

from typing import Any

from backlint.stub import PROCESS, Deadline, Secret, blocking, network

class Response(dict[str, str]):
    status: int
    reason: str

class HttpLib2Error(Exception): ...
class ServerNotFoundError(HttpLib2Error): ...

class Http:
    def __init__(
        self,
        cache: Any = None,
        timeout: Deadline | None = PROCESS,
        proxy_info: Any = ...,
        ca_certs: Any = None,
        disable_ssl_certificate_validation: bool = False,
        **kwargs: Any,
    ) -> None: ...
    @network
    @blocking
    def request(
        self, uri: str, method: str = "GET", body: Any = None, headers: Any = None, redirections: int = 5, connection_type: Any = None
    ) -> tuple[Response, bytes]: ...
    def add_credentials(self, name: str, password: Secret, domain: str = "") -> None: ...
    def clear_credentials(self) -> None: ...
    def close(self) -> None: ...

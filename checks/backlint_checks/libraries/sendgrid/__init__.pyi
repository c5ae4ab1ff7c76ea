"""sendgrid 6.12.5. There is no parameter: requests wait for ever unless `client.client.timeout = …` is assigned or a request has its own."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network, nonidempotent
from python_http_client.client import Client

class SendGridAPIClient:
    client: Client
    def __init__(
        self,
        api_key: Secret = None,
        host: str = "https://api.sendgrid.com",
        impersonate_subuser: str | None = None,
        _timeout: Deadline = FOREVER,
    ) -> None: ...
    @nonidempotent
    @network
    @blocking
    def send(self, message: Any) -> Any: ...

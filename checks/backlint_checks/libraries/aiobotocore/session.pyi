"""aiobotocore 2.25.1."""

from typing import Any

from backlint.stub import Configures, Deadline, Secret

from .client import AioBaseClient

class AioSession:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def create_client(
        self,
        service_name: str,
        region_name: str | None = None,
        api_version: str | None = None,
        use_ssl: bool = True,
        verify: Any = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: Secret = None,
        aws_session_token: Secret = None,
        config: Configures = None,
        *args: Any,
        _connect: Deadline["connect"] = 60,
        _read: Deadline["read"] = 60,
        **kwargs: Any,
    ) -> AioBaseClient: ...

def get_session(env_vars: Any = None) -> AioSession: ...

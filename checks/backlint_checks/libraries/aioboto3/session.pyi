"""aioboto3 15.5.0. The limits are those of botocore."""

from typing import Any

from aiobotocore.client import AioBaseClient
from backlint.stub import Configures, Deadline, Secret

class Session:
    def __init__(
        self,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: Secret = None,
        aws_session_token: Secret = None,
        region_name: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    def client(
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
    # Resources are made at run time and are not described.
    def resource(
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
    ) -> Any: ...

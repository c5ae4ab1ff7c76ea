"""boto3 1.44.5. Three attempts (five in the legacy mode that was the default up to 1.43)."""

from typing import Any

from backlint.stub import Attempts, Configures, Deadline, Secret
from botocore.client import BaseClient

from . import session
from .resources.base import ServiceResource as _ServiceResource
from .session import Session

def client(
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
    _connect: Deadline["connect"] = 60,
    _read: Deadline["read"] = 60,
    _attempts: Attempts = 3,
) -> BaseClient: ...
def resource(
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
    _connect: Deadline["connect"] = 60,
    _read: Deadline["read"] = 60,
    _attempts: Attempts = 3,
) -> _ServiceResource: ...
def setup_default_session(**kwargs: Any) -> None: ...

"""kubernetes 37.0.1.

Every method of an API object is a request, and waits for ever unless `_request_timeout` is given: `timeout_seconds` only limits how long the
server keeps a watch open.
"""

from typing import Any

from backlint.stub import FOREVER, Deadline, NoDeadline, blocking, named, network

class _Operation:
    @network
    @blocking
    @named("_request_timeout")
    def __call__(
        self,
        *args: Any,
        _request_timeout: Deadline["connect", "read"] = FOREVER,
        timeout_seconds: NoDeadline[
            "it asks the server to end a list or watch by then, and bounds nothing when the server does not answer",
            "_request_timeout",
            "watch",
        ] = None,
        watch: Any = None,
        **kwargs: Any,
    ) -> Any: ...

class Configuration:
    host: str
    api_key: dict[str, str]
    timeout: NoDeadline["the client reads no such attribute", "_request_timeout"]
    def __init__(self, host: str | None = None, **kwargs: Any) -> None: ...

class ApiClient:
    def __init__(self, configuration: Configuration | None = None, *args: Any, **kwargs: Any) -> None: ...

class ApiException(Exception):
    status: int
    reason: str

class _Api:
    api_client: ApiClient
    def __init__(self, api_client: ApiClient | None = None) -> None: ...
    def __getattr__(self, name: str) -> _Operation: ...

class AppsV1Api(_Api): ...
class AutoscalingV1Api(_Api): ...
class AutoscalingV2Api(_Api): ...
class BatchV1Api(_Api): ...
class CoreV1Api(_Api): ...
class CustomObjectsApi(_Api): ...
class NetworkingV1Api(_Api): ...
class RbacAuthorizationV1Api(_Api): ...
class StorageV1Api(_Api): ...
class ApiextensionsV1Api(_Api): ...
class PolicyV1Api(_Api): ...
class CoordinationV1Api(_Api): ...

"""google-api-python-client 2.202.0.

A service that is given no HTTP object of its own makes one that waits a minute; one that is given (`http=httplib2.Http()`) says itself how
long. The classes of services are made at run time: here one class stands for all, and each method of theirs gives a request or a further
collection.
"""

from typing import Any, Self

from backlint.stub import Configures, Deadline

from .http import BatchHttpRequest, HttpRequest

class Resource:
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _Collection: ...
    def new_batch_http_request(self, callback: Any = None) -> BatchHttpRequest: ...
    def close(self) -> None: ...

class _Collection(Resource, HttpRequest):
    def __call__(self, *args: Any, **kwargs: Any) -> Self: ...

def build(
    serviceName: str,
    version: str,
    http: Configures = None,
    discoveryServiceUrl: Any = None,
    developerKey: Any = None,
    model: Any = None,
    requestBuilder: Any = ...,
    credentials: Any = None,
    cache_discovery: bool = True,
    cache: Any = None,
    client_options: Any = None,
    adc_cert_path: str | None = None,
    adc_key_path: str | None = None,
    num_retries: int = 1,
    static_discovery: bool | None = None,
    always_use_jwt_access: bool = False,
    _timeout: Deadline = 60,
) -> Resource: ...
def build_from_document(
    service: Any,
    base: str | None = None,
    future: Any = None,
    http: Configures = None,
    developerKey: str | None = None,
    model: Any = None,
    requestBuilder: Any = ...,
    credentials: Any = None,
    client_options: Any = None,
    adc_cert_path: str | None = None,
    adc_key_path: str | None = None,
    always_use_jwt_access: bool = False,
    _timeout: Deadline = 60,
) -> Resource: ...

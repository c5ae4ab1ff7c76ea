"""python-gitlab 8.6.0.

Requests wait for ever unless the client has a timeout (a request may be given its own, which is not looked at here). Where the rate limit is
reached it tries ten more times.
"""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import FOREVER, Deadline, Secret, blocking, network

class _Object:
    """A manager, or an object that one gave."""

    def __getattr__(self, name: str) -> _Part: ...
    @network
    @blocking
    def __iter__(self) -> Iterator[_Object]: ...

class _Part(_Object):
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> _Object: ...

class GitlabList:
    @network
    @blocking
    def __iter__(self) -> Iterator[Any]: ...

class Gitlab:
    timeout: Deadline
    url: str
    api_version: str
    session: Any
    user: Any
    def __init__(
        self,
        url: str | None = None,
        private_token: Secret = None,
        oauth_token: Secret = None,
        job_token: Secret = None,
        ssl_verify: Any = True,
        http_username: str | None = None,
        http_password: Secret = None,
        timeout: Deadline["connect", "read"] = FOREVER,
        api_version: str = "4",
        per_page: int | None = None,
        pagination: str | None = None,
        order_by: str | None = None,
        user_agent: str = ...,
        retry_transient_errors: bool = False,
        keep_base_url: bool = False,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __getattr__(self, name: str) -> _Object: ...
    # The timeout is in a file.
    @classmethod
    def from_config(cls, gitlab_id: str | None = None, config_files: Any = None, **kwargs: Any) -> Self: ...
    def enable_debug(self, mask_credentials: bool = True) -> None: ...
    @network
    @blocking
    def auth(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_license(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_head(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_patch(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_post(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_put(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def http_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def markdown(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def set_license(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def version(self, *args: Any, **kwargs: Any) -> Any: ...

"""PyGithub 2.10.0. What a method gives has methods that ask, too, and many of its attributes are fetched when they are first read."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, Retries, Secret, blocking, network

class _Object:
    """Any object of the API, or a list of such."""

    def __getattr__(self, name: str) -> _Part: ...
    @network
    @blocking
    def __iter__(self) -> Iterator[_Object]: ...

class _Part(_Object):
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> _Object: ...

class Github:
    def __init__(
        self,
        login_or_token: Secret = None,
        password: Secret = None,
        jwt: Secret = None,
        app_auth: Any = None,
        base_url: str = "https://api.github.com",
        timeout: Deadline = 15,
        user_agent: str = ...,
        per_page: int = 30,
        verify: Any = True,
        retry: Retries = 10,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def close(self) -> None: ...
    @network
    @blocking
    def get_app(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_emojis(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_enterprise(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_events(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_gist(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_gists(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_hooks(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_license(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_licenses(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_organization(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_organizations(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_rate_limit(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_repo(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_repos(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_user(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_user_by_id(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def get_users(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def render_markdown(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_code(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_commits(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_issues(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_repositories(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_topics(self, *args: Any, **kwargs: Any) -> _Object: ...
    @network
    @blocking
    def search_users(self, *args: Any, **kwargs: Any) -> _Object: ...

"""PyGithub 2.10.0."""

from typing import Any

from backlint.stub import Deadline, Retries, Secret, blocking, network

from .MainClass import Github

class GithubIntegration:
    def __init__(
        self,
        integration_id: Any = None,
        private_key: Secret = None,
        base_url: str = "https://api.github.com",
        *,
        timeout: Deadline = 15,
        retry: Retries = 10,
        **kwargs: Any,
    ) -> None: ...
    def get_github_for_installation(self, installation_id: int, token_permissions: Any = None) -> Github: ...
    @network
    @blocking
    def get_access_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_app(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_installations(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_org_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_repo_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_user_installation(self, *args: Any, **kwargs: Any) -> Any: ...

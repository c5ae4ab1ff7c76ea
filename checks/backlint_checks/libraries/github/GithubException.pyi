"""PyGithub 2.10.0."""

from typing import Any

class GithubException(Exception):
    status: int
    data: Any

class BadCredentialsException(GithubException): ...
class UnknownObjectException(GithubException): ...
class RateLimitExceededException(GithubException): ...

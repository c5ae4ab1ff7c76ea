"""PyGithub 2.10.0.

Fifteen seconds, and up to ten more attempts, also of POST; it waits as long as GitHub says when the rate limit is reached.
"""

from . import Auth
from .GithubException import (
    BadCredentialsException,
    GithubException,
    RateLimitExceededException,
    UnknownObjectException,
)
from .GithubIntegration import GithubIntegration
from .MainClass import Github

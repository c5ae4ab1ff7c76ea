"""python-gitlab 8.6.0."""

from .client import Gitlab, GitlabList
from .exceptions import GitlabAuthenticationError, GitlabCreateError, GitlabError, GitlabGetError, GitlabHttpError

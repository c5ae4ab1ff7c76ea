"""docker 7.2.0. A minute for each request to the daemon; None means for ever."""

from . import errors
from .client import APIClient, DockerClient, from_env

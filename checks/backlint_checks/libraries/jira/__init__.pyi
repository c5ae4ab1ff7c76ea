"""jira 3.10.5."""

from . import client, exceptions
from .client import JIRA
from .exceptions import JIRAError

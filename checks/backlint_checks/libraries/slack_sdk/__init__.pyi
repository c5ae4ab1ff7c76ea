"""slack_sdk 3.47.0. Thirty seconds; a failed connection is tried once more."""

from . import errors, webhook
from .web import WebClient
from .webhook import WebhookClient

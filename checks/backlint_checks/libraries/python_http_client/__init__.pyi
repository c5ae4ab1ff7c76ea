"""python-http-client 3.3.7."""

from .client import Client

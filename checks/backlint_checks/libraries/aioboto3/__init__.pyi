"""aioboto3 15.5.0."""

from .session import Session

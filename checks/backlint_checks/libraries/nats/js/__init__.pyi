"""nats-py 2.16.0."""

from .client import JetStreamContext

"""taskiq 0.13.0."""

from ..abc.broker import AsyncBroker

class InMemoryBroker(AsyncBroker): ...

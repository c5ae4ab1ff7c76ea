"""taskiq 0.13.0."""

from ..abc.broker import AsyncBroker

class AsyncSharedBroker(AsyncBroker): ...

async_shared_broker: AsyncSharedBroker

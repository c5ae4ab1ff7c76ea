"""taskiq 0.13.0. A task is tried again only with a middleware and where it asks for it, and has no time limit unless labelled so."""

from .abc.broker import AsyncBroker
from .brokers.inmemory_broker import InMemoryBroker
from .brokers.shared_broker import async_shared_broker
from .decor import AsyncTaskiqDecoratedTask
from .task import AsyncTaskiqTask

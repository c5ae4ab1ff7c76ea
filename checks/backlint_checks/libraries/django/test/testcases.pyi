"""Django 6.1.3."""

from .client import AsyncClient, Client

class SimpleTestCase:
    client: Client
    async_client: AsyncClient

class TransactionTestCase(SimpleTestCase): ...
class TestCase(TransactionTestCase): ...
class LiveServerTestCase(TransactionTestCase): ...

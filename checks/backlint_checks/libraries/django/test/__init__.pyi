"""Django 6.1.3. The client calls the application in this process."""

from .client import AsyncClient, Client, RequestFactory
from .testcases import LiveServerTestCase, SimpleTestCase, TestCase, TransactionTestCase
from .utils import override_settings

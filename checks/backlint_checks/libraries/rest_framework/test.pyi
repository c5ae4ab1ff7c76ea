"""djangorestframework 3.18.3. The client calls the application in this process."""

from backlint.stub import inert
from django.test import Client, TestCase

@inert
class APIClient(Client): ...

@inert
class APIRequestFactory: ...

class APITestCase(TestCase):
    client: APIClient

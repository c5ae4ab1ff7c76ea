"""djangorestframework 3.18.3."""

from typing import Any

from backlint.stub import received
from django.http import HttpRequest

@received("data", "query_params")
class Request(HttpRequest):
    data: Any
    query_params: Any
    auth: Any
    user: Any

"""djangorestframework 3.18.3."""

from typing import Any

from django.http import HttpRequest

class Request(HttpRequest):
    data: Any
    query_params: Any
    auth: Any
    user: Any

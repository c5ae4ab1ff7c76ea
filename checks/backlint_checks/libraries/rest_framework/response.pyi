"""djangorestframework 3.18.3."""

from typing import Any

from django.http import HttpResponse

class Response(HttpResponse):
    data: Any
    def __init__(
        self,
        data: Any = None,
        status: int | None = None,
        template_name: Any = None,
        headers: Any = None,
        exception: bool = False,
        content_type: Any = None,
    ) -> None: ...

"""djangorestframework 3.18.3. Beside the methods named after verbs, the views call the hooks that a project overrides."""

from typing import Any

from backlint.stub import handlers
from django.http import HttpResponse
from django.views import View

from .request import Request

@handlers(
    get="GET",
    post="POST",
    put="PUT",
    patch="PATCH",
    delete="DELETE",
    head="HEAD",
    options="OPTIONS",
    dispatch="*",
    initial="*",
    get_queryset="*",
)
class APIView(View):
    request: Request
    format_kwarg: Any
    permission_classes: Any
    authentication_classes: Any
    throttle_classes: Any
    parser_classes: Any
    renderer_classes: Any
    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None: ...
    def check_permissions(self, request: Request) -> None: ...
    def check_object_permissions(self, request: Request, obj: Any) -> None: ...
    def permission_denied(self, request: Request, message: Any = None, code: Any = None) -> None: ...
    def handle_exception(self, exc: Exception) -> HttpResponse: ...

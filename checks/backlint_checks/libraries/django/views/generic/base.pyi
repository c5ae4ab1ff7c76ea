"""Django 6.1.3. Beside the methods named after verbs, the views call the hooks that a project overrides."""

from typing import Any

from backlint.stub import handlers

from ...http import HttpRequest, HttpResponse

@handlers(
    get="GET",
    post="POST",
    put="PUT",
    patch="PATCH",
    delete="DELETE",
    head="HEAD",
    options="OPTIONS",
    trace="TRACE",
    dispatch="*",
    setup="*",
)
class View:
    request: HttpRequest
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any: ...
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None: ...
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse: ...

class ContextMixin:
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]: ...

class TemplateResponseMixin:
    template_name: str | None
    def render_to_response(self, context: Any, **response_kwargs: Any) -> HttpResponse: ...
    def get_template_names(self) -> list[str]: ...

@handlers(get="GET", post="POST", dispatch="*", get_context_data="GET")
class TemplateView(TemplateResponseMixin, ContextMixin, View): ...

@handlers(get="GET", post="POST", dispatch="*", get_redirect_url="GET")
class RedirectView(View):
    def get_redirect_url(self, *args: Any, **kwargs: Any) -> str | None: ...

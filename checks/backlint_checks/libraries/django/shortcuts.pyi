"""Django 6.1.3."""

from typing import Any

from backlint.stub import Template, TemplateContext, blocking, query

from .db.models.manager import BaseManager
from .db.models.query import QuerySet
from .http import HttpResponse, HttpResponseRedirect

def render(
    request: Any,
    template_name: Template,
    context: TemplateContext = None,
    content_type: str | None = None,
    status: int | None = None,
    using: Any = None,
) -> HttpResponse: ...
def redirect(to: Any, *args: Any, permanent: bool = False, preserve_request: bool = False, **kwargs: Any) -> HttpResponseRedirect: ...
@query
@blocking
def get_object_or_404[T](klass: type[T] | QuerySet[T] | BaseManager[T], *args: Any, **kwargs: Any) -> T: ...
@query
async def aget_object_or_404[T](klass: type[T] | QuerySet[T] | BaseManager[T], *args: Any, **kwargs: Any) -> T: ...
@query
@blocking
def get_list_or_404[T](klass: type[T] | QuerySet[T] | BaseManager[T], *args: Any, **kwargs: Any) -> list[T]: ...
@query
async def aget_list_or_404[T](klass: type[T] | QuerySet[T] | BaseManager[T], *args: Any, **kwargs: Any) -> list[T]: ...
def resolve_url(to: Any, *args: Any, **kwargs: Any) -> str: ...

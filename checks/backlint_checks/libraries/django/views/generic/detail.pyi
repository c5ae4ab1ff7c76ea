"""Django 6.1.3."""

from typing import Any

from backlint.stub import blocking, handlers, query

from ...db.models.query import QuerySet
from .base import ContextMixin, TemplateResponseMixin, View

class SingleObjectMixin[T](ContextMixin):
    model: type[T]
    queryset: QuerySet[T]
    object: T
    def get_queryset(self) -> QuerySet[T]: ...
    @query
    @blocking
    def get_object(self, queryset: QuerySet[T] | None = None) -> T: ...

@handlers(get="GET", post="POST", dispatch="*", get_queryset="GET", get_object="GET", get_context_data="GET")
class DetailView[T](TemplateResponseMixin, SingleObjectMixin[T], View): ...

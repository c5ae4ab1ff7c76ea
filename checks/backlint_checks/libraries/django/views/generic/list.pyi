"""Django 6.1.3."""

from typing import Any

from backlint.stub import gives, handlers, lists

from ...db.models.query import QuerySet
from .base import ContextMixin, TemplateResponseMixin, View

class MultipleObjectMixin[T](ContextMixin):
    model: type[T]
    queryset: QuerySet[T]
    object_list: QuerySet[T]
    context_object_name: str
    @gives("queryset.all()", "model.objects.all()", "model._default_manager.all()")
    def get_queryset(self) -> QuerySet[T]: ...
    def get_paginate_by(self, queryset: Any) -> int | None: ...

@handlers(get="GET", post="POST", dispatch="*", get_queryset="GET", get_context_data="GET")
@lists(
    rows="get_queryset",
    template="template_name",
    name="context_object_name",
    names="object_list {row}_list",
    attribute="queryset",
    unless="get get_template_names",
)
class ListView[T](TemplateResponseMixin, MultipleObjectMixin[T], View): ...

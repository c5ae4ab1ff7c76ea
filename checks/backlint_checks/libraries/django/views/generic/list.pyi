"""Django 6.1.3."""

from typing import Any

from backlint.stub import handlers

from ...db.models.query import QuerySet
from .base import ContextMixin, TemplateResponseMixin, View

class MultipleObjectMixin[T](ContextMixin):
    model: type[T]
    queryset: QuerySet[T]
    object_list: QuerySet[T]
    def get_queryset(self) -> QuerySet[T]: ...
    def get_paginate_by(self, queryset: Any) -> int | None: ...

@handlers(get="GET", post="POST", dispatch="*", get_queryset="GET", get_context_data="GET")
class ListView[T](TemplateResponseMixin, MultipleObjectMixin[T], View): ...

"""Django 6.1.3."""

from typing import Any

from backlint.stub import gives, lists, shows

from ...db.models.query import QuerySet
from ...http import HttpRequest
from .sites import AdminSite

class BaseModelAdmin[T]:
    model: type[T]
    admin_site: AdminSite
    @gives("model.objects.all()", "model._default_manager.all()")
    def get_queryset(self, request: HttpRequest) -> QuerySet[T]: ...

@shows(fields="list_display", own="yes", text="yes", unless="get_list_display")
@lists(
    rows="get_queryset",
    join="select_related",
    joins="list_select_related",
    attribute="list_display",
    unless="changelist_view get_changelist get_list_select_related",
)
class ModelAdmin[T](BaseModelAdmin[T]):
    list_display = ("__str__",)
    list_select_related = False
    def get_list_display(self, request: HttpRequest) -> Any: ...
    def get_list_select_related(self, request: HttpRequest) -> Any: ...
    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> Any: ...
    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any: ...

class StackedInline[T](BaseModelAdmin[T]): ...
class TabularInline[T](BaseModelAdmin[T]): ...

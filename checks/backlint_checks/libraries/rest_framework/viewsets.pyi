"""djangorestframework 3.18.3."""

from typing import Any

from backlint.stub import handlers

from .generics import GenericAPIView
from .mixins import CreateModelMixin, DestroyModelMixin, ListModelMixin, RetrieveModelMixin, UpdateModelMixin
from .views import APIView

@handlers(list="GET", retrieve="GET", create="POST", update="PUT", partial_update="PATCH", destroy="DELETE", initial="*", get_queryset="*")
class ViewSetMixin:
    action: str
    basename: str
    @classmethod
    def as_view(cls, actions: Any = None, **initkwargs: Any) -> Any: ...

class ViewSet(ViewSetMixin, APIView): ...

@handlers(
    list="GET",
    retrieve="GET",
    create="POST",
    update="PUT",
    partial_update="PATCH",
    destroy="DELETE",
    perform_create="POST",
    perform_update="PUT",
    perform_destroy="DELETE",
    initial="*",
    get_queryset="*",
    get_object="*",
    get_serializer_class="*",
    get_serializer_context="*",
    filter_queryset="*",
)
class GenericViewSet[T](ViewSetMixin, GenericAPIView[T]): ...

class ReadOnlyModelViewSet[T](RetrieveModelMixin, ListModelMixin, GenericViewSet[T]): ...
class ModelViewSet[T](CreateModelMixin, RetrieveModelMixin, UpdateModelMixin, DestroyModelMixin, ListModelMixin, GenericViewSet[T]): ...

"""djangorestframework 3.18.3."""

from collections.abc import Iterable
from typing import Any

from backlint.stub import blocking, gives, handlers, makes, query
from django.db.models import QuerySet

from .mixins import CreateModelMixin, DestroyModelMixin, ListModelMixin, RetrieveModelMixin, UpdateModelMixin
from .views import APIView

class GenericAPIView[T](APIView):
    queryset: QuerySet[T]
    serializer_class: Any
    lookup_field: str
    lookup_url_kwarg: str | None
    pagination_class: Any
    filter_backends: Any
    @gives("queryset")
    def get_queryset(self) -> QuerySet[T]: ...
    @query
    @blocking
    def get_object(self) -> T: ...
    @makes("get_serializer_class")
    def get_serializer(self, *args: Any, **kwargs: Any) -> Any: ...
    @gives("serializer_class")
    def get_serializer_class(self) -> Any: ...
    def get_serializer_context(self) -> dict[str, Any]: ...
    def filter_queryset[Q](self, queryset: Q) -> Q: ...
    @query
    @blocking
    def paginate_queryset[R](self, queryset: Iterable[R]) -> list[R] | None: ...
    def get_paginated_response(self, data: Any) -> Any: ...

@handlers(post="POST", create="POST", perform_create="POST", get_queryset="*", get_serializer_class="*", get_serializer_context="*")
class CreateAPIView[T](CreateModelMixin, GenericAPIView[T]): ...

@handlers(get="GET", list="GET", get_queryset="GET", get_serializer_class="GET", get_serializer_context="GET", filter_queryset="GET")
class ListAPIView[T](ListModelMixin, GenericAPIView[T]): ...

@handlers(get="GET", retrieve="GET", get_queryset="GET", get_object="GET", get_serializer_class="GET", get_serializer_context="GET")
class RetrieveAPIView[T](RetrieveModelMixin, GenericAPIView[T]): ...

@handlers(delete="DELETE", destroy="DELETE", perform_destroy="DELETE", get_queryset="DELETE", get_object="DELETE")
class DestroyAPIView[T](DestroyModelMixin, GenericAPIView[T]): ...

@handlers(
    put="PUT",
    patch="PATCH",
    update="PUT",
    partial_update="PATCH",
    perform_update="PUT",
    get_queryset="*",
    get_object="*",
    get_serializer_class="*",
)
class UpdateAPIView[T](UpdateModelMixin, GenericAPIView[T]): ...

@handlers(
    get="GET",
    post="POST",
    list="GET",
    create="POST",
    perform_create="POST",
    get_queryset="*",
    get_serializer_class="*",
    get_serializer_context="*",
    filter_queryset="GET",
)
class ListCreateAPIView[T](ListModelMixin, CreateModelMixin, GenericAPIView[T]): ...

@handlers(
    get="GET",
    put="PUT",
    patch="PATCH",
    retrieve="GET",
    update="PUT",
    partial_update="PATCH",
    perform_update="PUT",
    get_queryset="*",
    get_object="*",
    get_serializer_class="*",
)
class RetrieveUpdateAPIView[T](RetrieveModelMixin, UpdateModelMixin, GenericAPIView[T]): ...

@handlers(
    get="GET",
    delete="DELETE",
    retrieve="GET",
    destroy="DELETE",
    perform_destroy="DELETE",
    get_queryset="*",
    get_object="*",
    get_serializer_class="*",
)
class RetrieveDestroyAPIView[T](RetrieveModelMixin, DestroyModelMixin, GenericAPIView[T]): ...

@handlers(
    get="GET",
    put="PUT",
    patch="PATCH",
    delete="DELETE",
    retrieve="GET",
    update="PUT",
    partial_update="PATCH",
    destroy="DELETE",
    perform_update="PUT",
    perform_destroy="DELETE",
    get_queryset="*",
    get_object="*",
    get_serializer_class="*",
)
class RetrieveUpdateDestroyAPIView[T](RetrieveModelMixin, UpdateModelMixin, DestroyModelMixin, GenericAPIView[T]): ...

@query
@blocking
def get_object_or_404[T](queryset: type[T] | QuerySet[T], *filter_args: Any, **filter_kwargs: Any) -> T: ...

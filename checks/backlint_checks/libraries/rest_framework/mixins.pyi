"""djangorestframework 3.18.3. What the mixins themselves do: a list reads the rows, the others one object."""

from typing import Any

from backlint.stub import blocking, lists, query, write

from .request import Request
from .response import Response

class CreateModelMixin:
    @write
    @blocking
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @write
    @blocking
    def perform_create(self, serializer: Any) -> None: ...

@lists(rows="get_queryset", then="filter_queryset", by="get_serializer_class", unless="list get get_serializer", attribute="queryset")
class ListModelMixin:
    @query
    @blocking
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...

class RetrieveModelMixin:
    @query
    @blocking
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...

class UpdateModelMixin:
    @query
    @write
    @blocking
    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @write
    @blocking
    def perform_update(self, serializer: Any) -> None: ...
    @query
    @write
    @blocking
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...

class DestroyModelMixin:
    @query
    @write
    @blocking
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @write
    @blocking
    def perform_destroy(self, instance: Any) -> None: ...

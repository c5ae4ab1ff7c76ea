"""Django 6.1.3. A generic foreign key can be prefetched but not joined."""

from typing import Any

from backlint.stub import Named, blocking, kept_as, query

from ...db.models.fields import Field
from ...db.models.manager import RelatedManager

class GenericForeignKey(Field[Any]):
    def __init__(self, ct_field: str = "content_type", fk_field: str = "object_id", for_concrete_model: bool = True) -> None: ...
    @query
    @blocking
    def __get__(self, instance: Any, owner: Any) -> Any: ...

@kept_as("elsewhere")
class GenericRelation[T](Field[Any]):
    def __init__(
        self,
        to: Named[T],
        object_id_field: str = "object_id",
        content_type_field: str = "content_type",
        for_concrete_model: bool = True,
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        **kwargs: Any,
    ) -> None: ...
    def __get__(self, instance: Any, owner: Any) -> RelatedManager[T]: ...

"""Django 6.1.3; the same in 5.2.

Reading a foreign key asks the database once for each object that was not loaded with it. Managers of many rows ask when their queryset is
evaluated.
"""

from typing import Any

from backlint.stub import Named, Nullable, ReverseName, blocking, kept_as, keyed, query, remembers

from ..manager import RelatedManager
from . import Field

@keyed("{name}_id", "pk", "id")
class ForeignKey[T](Field[T]):
    def __init__(
        self,
        to: Named[T],
        on_delete: Any = ...,
        related_name: ReverseName = "{owner}_set",
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        parent_link: bool = False,
        to_field: str | None = None,
        db_constraint: bool = True,
        *,
        null: Nullable = False,
        **kwargs: Any,
    ) -> None: ...
    @query
    @blocking
    def __get__(self, instance: Any, owner: Any) -> T: ...
    @remembers
    def __reverse__[O](self, owner: type[O]) -> RelatedManager[O]: ...

class OneToOneField[T](ForeignKey[T]):
    def __init__(
        self,
        to: Named[T],
        on_delete: Any = ...,
        to_field: str | None = None,
        *,
        related_name: ReverseName = "{owner}",
        parent_link: bool = False,
        null: Nullable = False,
        **kwargs: Any,
    ) -> None: ...
    @query
    @blocking
    def __get__(self, instance: Any, owner: Any) -> T: ...
    @remembers
    @query
    @blocking
    def __reverse__[O](self, owner: type[O]) -> O: ...

@kept_as("elsewhere")
class ManyToManyField[T](Field[Any]):
    def __init__(
        self,
        to: Named[T],
        related_name: ReverseName = "{owner}_set",
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        symmetrical: bool | None = None,
        through: Any = None,
        through_fields: Any = None,
        db_constraint: bool = True,
        db_table: str | None = None,
        swappable: bool = True,
        **kwargs: Any,
    ) -> None: ...
    def __get__(self, instance: Any, owner: Any) -> RelatedManager[T]: ...
    def __reverse__[O](self, owner: type[O]) -> RelatedManager[O]: ...

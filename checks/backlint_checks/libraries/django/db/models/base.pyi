"""Django 6.1.3; the same in 5.2."""

from typing import Any, ClassVar, Self

from backlint.stub import batched, blocking, column_expression, query, stored, write

from .manager import Manager

@batched(save="bulk_update", asave="abulk_update")
@stored(table="Meta.db_table", abstract="Meta.abstract", otherwise="{package}_{class}")
@column_expression("django.db.models", "F")
class Model:
    pk: Any
    id: Any
    _meta: Any
    _state: Any
    DoesNotExist: type[Exception]
    MultipleObjectsReturned: type[Exception]
    objects: ClassVar[Manager[Self]]
    _default_manager: ClassVar[Manager[Self]]
    _base_manager: ClassVar[Manager[Self]]
    @write
    @blocking
    def save(
        self, *, force_insert: Any = False, force_update: bool = False, using: str | None = None, update_fields: Any = None
    ) -> None: ...
    @write
    async def asave(
        self, *, force_insert: Any = False, force_update: bool = False, using: str | None = None, update_fields: Any = None
    ) -> None: ...
    @write
    @blocking
    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]: ...
    @write
    async def adelete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]: ...
    @query
    @blocking
    def refresh_from_db(self, using: str | None = None, fields: Any = None, from_queryset: Any = None) -> None: ...
    @query
    async def arefresh_from_db(self, using: str | None = None, fields: Any = None, from_queryset: Any = None) -> None: ...
    # Whether validation asks the database depends on the fields: only unique ones and foreign keys do.
    @blocking
    def full_clean(self, exclude: Any = None, validate_unique: bool = True, validate_constraints: bool = True) -> None: ...
    @blocking
    def validate_unique(self, exclude: Any = None) -> None: ...
    def clean(self) -> None: ...
    def clean_fields(self, exclude: Any = None) -> None: ...
    def get_deferred_fields(self) -> set[str]: ...
    def serializable_value(self, field_name: str) -> Any: ...

"""Django 6.1.3; the same in 5.2. A manager stands for the queryset that its `get_queryset` makes."""

from typing import Any, Self

from backlint.stub import blocking, delegates, query, write

from .query import QuerySet

@delegates("get_queryset")
class BaseManager[T]:
    model: type[T]
    name: str
    auto_created: bool
    use_in_migrations: bool
    def __get__[O](self, instance: Any, owner: type[O]) -> Self[O]: ...
    def get_queryset(self) -> QuerySet[T]: ...
    def db_manager(self, using: str | None = None, hints: Any = None) -> Self: ...
    # The new class has the methods of both.
    @classmethod
    def from_queryset[Q](cls, queryset_class: type[Q], class_name: str | None = None) -> type[Self | Q]: ...

class Manager[T](BaseManager[T]): ...

class RelatedManager[T](Manager[T]):
    """The other side of a relation. Its class exists only at run time."""

    @write
    @blocking
    def add(self, *objs: Any, bulk: bool = True, through_defaults: Any = None) -> None: ...
    @write
    async def aadd(self, *objs: Any, bulk: bool = True, through_defaults: Any = None) -> None: ...
    @write
    @blocking
    def remove(self, *objs: Any, bulk: bool = True) -> None: ...
    @write
    async def aremove(self, *objs: Any, bulk: bool = True) -> None: ...
    @write
    @blocking
    def clear(self, *, bulk: bool = True) -> None: ...
    @write
    async def aclear(self, *, bulk: bool = True) -> None: ...
    @query
    @write
    @blocking
    def set(self, objs: Any, *, bulk: bool = True, clear: bool = False, through_defaults: Any = None) -> None: ...
    @query
    @write
    async def aset(self, objs: Any, *, bulk: bool = True, clear: bool = False, through_defaults: Any = None) -> None: ...

"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import blocking, query, remembers

from .base import Mapped

class RelationshipProperty[T](Mapped[T]):
    @query
    @blocking
    def __get__(self, instance: Any, owner: Any) -> T: ...
    @remembers
    @query
    @blocking
    def __reverse__[O](self, owner: type[O]) -> O | list[O]: ...

class Relationship[T](RelationshipProperty[T]): ...

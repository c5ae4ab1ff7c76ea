"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import stored

from . import exc
from ._orm_constructors import backref, relationship
from .base import DynamicMapped, Mapped, WriteOnlyMapped
from .query import Query
from .relationships import Relationship, RelationshipProperty
from .scoping import scoped_session
from .session import Session, SessionTransaction, make_transient, object_session, sessionmaker
from .strategy_options import (
    Load,
    contains_eager,
    defer,
    immediateload,
    joinedload,
    lazyload,
    load_only,
    noload,
    raiseload,
    selectinload,
    subqueryload,
    undefer,
)

class MappedColumn[T](Mapped[T]): ...

def mapped_column(*args: Any, **kwargs: Any) -> MappedColumn[Any]: ...
def column_property(*args: Any, **kwargs: Any) -> Mapped[Any]: ...
def synonym(name: str, **kwargs: Any) -> Mapped[Any]: ...
def composite(*args: Any, **kwargs: Any) -> Mapped[Any]: ...
def aliased[T](element: type[T], alias: Any = None, name: str | None = None, **kwargs: Any) -> type[T]: ...
def with_polymorphic[T](base: type[T], classes: Any, **kwargs: Any) -> type[T]: ...
def declared_attr(*args: Any) -> Any: ...
def validates(*names: str, **kwargs: Any) -> Any: ...
def with_loader_criteria(*args: Any, **kwargs: Any) -> Any: ...
def configure_mappers() -> None: ...

@stored(table="__tablename__ __table__", abstract="__abstract__")
class DeclarativeBase:
    metadata: Any
    registry: Any
    __table__: Any
    __tablename__: str

class MappedAsDataclass: ...

class registry:
    metadata: Any
    def __init__(self, **kw: Any) -> None: ...
    def generate_base(self, **kw: Any) -> type[DeclarativeBase]: ...

def declarative_base(**kw: Any) -> type[DeclarativeBase]: ...
def as_declarative(**kw: Any) -> Any: ...

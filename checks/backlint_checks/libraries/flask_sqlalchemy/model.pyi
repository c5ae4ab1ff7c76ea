"""Flask-SQLAlchemy 3.1.1."""

from typing import Any, ClassVar, Self

from backlint.stub import stored

from .query import Query

@stored(table="__tablename__ __table__", abstract="__abstract__", otherwise="{snake}")
class Model:
    query: ClassVar[Query[Self]]
    metadata: Any
    __tablename__: str

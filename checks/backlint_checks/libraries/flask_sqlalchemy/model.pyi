"""Flask-SQLAlchemy 3.1.1."""

from typing import Any, ClassVar, Self

from .query import Query

class Model:
    query: ClassVar[Query[Self]]
    metadata: Any
    __tablename__: str

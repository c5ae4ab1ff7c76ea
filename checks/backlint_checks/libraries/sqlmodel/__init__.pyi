"""sqlmodel 0.0.50: pydantic models that SQLAlchemy maps."""

from typing import Any, overload

from backlint.stub import ReverseName, Statement, blocking, query
from pydantic import BaseModel
from sqlalchemy import and_, case, delete, func, insert, not_, or_, text, update
from sqlalchemy.engine import Result, ScalarResult, create_engine
from sqlalchemy.orm import Relationship as _Relationship
from sqlalchemy.orm import Session as _Session
from sqlalchemy.sql import Select as _Select

class SQLModel(BaseModel):
    metadata: Any

def Field(default: Any = ..., **kwargs: Any) -> Any: ...
def Relationship(
    *,
    back_populates: ReverseName["existing"] = None,
    link_model: Any = None,
    sa_relationship_args: Any = None,
    sa_relationship_kwargs: Any = None,
    **kwargs: Any,
) -> _Relationship[Any]: ...
def col(column_expression: Any) -> Any: ...

class Select[R](_Select[R]): ...

# With one entity, `exec` gives the entity itself and not a row of one.
class SelectOfScalar[T](_Select[tuple[T]]): ...

@overload
def select[A](a: type[A], /) -> SelectOfScalar[A]: ...
@overload
def select[A, B](a: type[A], b: type[B], /) -> Select[tuple[A, B]]: ...
@overload
def select[A, B, C](a: type[A], b: type[B], c: type[C], /) -> Select[tuple[A, B, C]]: ...
@overload
def select(*entities: Any) -> Select[Any]: ...

class Session(_Session):
    @overload
    @query
    @blocking
    def exec[T](self, statement: Statement[SelectOfScalar[T]], *, params: Any = None, **kwargs: Any) -> ScalarResult[T]: ...
    @overload
    @query
    @blocking
    def exec[R](self, statement: Statement[Select[R]], *, params: Any = None, **kwargs: Any) -> Result[R]: ...

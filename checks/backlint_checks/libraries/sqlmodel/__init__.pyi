"""sqlmodel 0.0.50: pydantic models that SQLAlchemy maps."""

from typing import Any, overload

from backlint.stub import ReverseName, Statement, blocking, query, stored
from pydantic import BaseModel
from sqlalchemy import and_, case, delete, func, insert, not_, or_, text, update
from sqlalchemy.engine import Result, ScalarResult, create_engine
from sqlalchemy.orm import Relationship as _Relationship
from sqlalchemy.orm import Session as _Session

from .sql.expression import Select as _Select
from .sql.expression import SelectOfScalar as _SelectOfScalar
from .sql.expression import col, select

@stored(table="__tablename__")
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

class Session(_Session):
    @overload
    @query
    @blocking
    def exec[T](self, statement: Statement[_SelectOfScalar[T]], *, params: Any = None, **kwargs: Any) -> ScalarResult[T]: ...
    @overload
    @query
    @blocking
    def exec[R](self, statement: Statement[_Select[R]], *, params: Any = None, **kwargs: Any) -> Result[R]: ...

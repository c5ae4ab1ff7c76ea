"""Flask-SQLAlchemy 3.1.1."""

from typing import Any

from backlint.stub import blocking, query
from sqlalchemy import ForeignKey as _ForeignKey
from sqlalchemy import Column as _Column
from sqlalchemy import Table as _Table
from sqlalchemy.engine import Engine
from sqlalchemy.orm import backref as _backref
from sqlalchemy.orm import mapped_column as _mapped_column
from sqlalchemy.orm import relationship as _relationship
from sqlalchemy.orm import Session, scoped_session
from sqlalchemy.sql import Select
from sqlalchemy.sql import and_ as _and
from sqlalchemy.sql import delete as _delete
from sqlalchemy.sql import func as _func
from sqlalchemy.sql import insert as _insert
from sqlalchemy.sql import or_ as _or
from sqlalchemy.sql import select as _select
from sqlalchemy.sql import text as _text
from sqlalchemy.sql import update as _update

from .model import Model as _Model
from .pagination import Pagination as _Pagination
from .query import Query as _Query

class SQLAlchemy:
    def __init__(self, app: Any = None, *, session_options: Any = None, engine_options: Any = None, **kwargs: Any) -> None: ...
    Model: type[_Model]
    Query: type[_Query]
    session: scoped_session[Session]
    engine: Engine
    metadata: Any
    Column = _Column
    ForeignKey = _ForeignKey
    Table = _Table
    relationship = _relationship
    backref = _backref
    mapped_column = _mapped_column
    select = _select
    insert = _insert
    update = _update
    delete = _delete
    text = _text
    and_ = _and
    or_ = _or
    func = _func
    def __getattr__(self, name: str) -> Any: ...
    def init_app(self, app: Any) -> None: ...
    def create_all(self, bind_key: Any = "__all__") -> None: ...
    def drop_all(self, bind_key: Any = "__all__") -> None: ...
    @query
    @blocking
    def get_or_404[T](self, entity: type[T], ident: Any, *, description: str | None = None, **kwargs: Any) -> T: ...
    @query
    @blocking
    def first_or_404[T](self, statement: Select[tuple[T]], *, description: str | None = None) -> T: ...
    @query
    @blocking
    def one_or_404[T](self, statement: Select[tuple[T]], *, description: str | None = None) -> T: ...
    @query
    @blocking
    def paginate[T](
        self, select: Select[tuple[T]], *, page: int | None = None, per_page: int | None = None, **kwargs: Any
    ) -> _Pagination[T]: ...

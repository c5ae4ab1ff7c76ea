"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import References

from . import engine, exc, orm, sql
from .inspection import inspect
from .engine import Connection, CursorResult, Engine, Result, Row, create_engine, create_mock_engine, make_url
from .sql import (
    Delete,
    Insert,
    Select,
    TextClause,
    Update,
    and_,
    asc,
    bindparam,
    case,
    cast,
    delete,
    desc,
    distinct,
    exists,
    false,
    func,
    insert,
    literal,
    literal_column,
    not_,
    null,
    or_,
    select,
    text,
    true,
    tuple_,
    union,
    union_all,
    update,
)
from .types import (
    BIGINT,
    BOOLEAN,
    BigInteger,
    Boolean,
    DATE,
    DATETIME,
    Computed,
    Date,
    DateTime,
    Float,
    INTEGER,
    Identity,
    Integer,
    JSON,
    LargeBinary,
    SMALLINT,
    SmallInteger,
    String,
    TEXT,
    TIMESTAMP,
    Text,
    UUID,
    Unicode,
    UnicodeText,
    Uuid,
    VARCHAR,
)

class Column:
    def __init__(self, *args: Any, nullable: bool = True, **kwargs: Any) -> None: ...
    # On an object of a mapped class it is the column's value.
    def __get__(self, instance: Any, owner: Any) -> Any: ...

class Table:
    c: Any
    columns: Any
    name: str
    def __init__(self, name: str, metadata: MetaData, *args: Any, **kwargs: Any) -> None: ...
    def select(self) -> Select[Any]: ...
    def insert(self) -> Insert: ...
    def update(self) -> Update: ...
    def delete(self) -> Delete: ...

class MetaData:
    tables: dict[str, Table]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def create_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None: ...
    def drop_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None: ...

class ForeignKey:
    def __init__(self, column: References, *args: Any, **kwargs: Any) -> None: ...

"""SQLAlchemy 2.1.9; the same in 2.0.

Within one session an object that it holds is not read twice by its key.
"""

from contextlib import AbstractContextManager
from typing import Any, Self, overload

from backlint.stub import Expires, Loads, Locks, Statement, batched, blocking, exclusive, stages, write
from backlint.stub import commit as commits
from backlint.stub import query as queries
from backlint.stub import transaction as transactions

from ..engine import Connection, Result, ScalarResult
from ..sql import Select
from .query import Query

@batched(flush="flush")
@exclusive
class Session:
    bind: Any
    new: Any
    dirty: Any
    deleted: Any
    info: dict[Any, Any]
    no_autoflush: Any
    def __init__(self, bind: Any = None, *, autoflush: bool = True, expire_on_commit: Expires = True, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    @queries
    @blocking
    def execute[R](
        self, statement: Statement[Select[R]], params: Any = None, *, execution_options: Any = ..., bind_arguments: Any = None, **kw: Any
    ) -> Result[R]: ...
    @queries
    @blocking
    def scalars[T](
        self,
        statement: Statement[Select[tuple[T]]],
        params: Any = None,
        *,
        execution_options: Any = ...,
        bind_arguments: Any = None,
        **kw: Any,
    ) -> ScalarResult[T]: ...
    @queries
    @blocking
    def scalar[T](
        self,
        statement: Statement[Select[tuple[T]]],
        params: Any = None,
        *,
        execution_options: Any = ...,
        bind_arguments: Any = None,
        **kw: Any,
    ) -> T | None: ...
    # An object that the session holds already is not read again.
    @queries
    @blocking
    def get[T](
        self, entity: type[T], ident: Any, *, options: Loads = None, populate_existing: Any = None, with_for_update: Locks = None, **kw: Any
    ) -> T | None: ...
    @queries
    @blocking
    def get_one[T](
        self, entity: type[T], ident: Any, *, options: Loads = None, populate_existing: Any = None, with_for_update: Locks = None, **kw: Any
    ) -> T: ...
    @queries
    @blocking
    def refresh(self, instance: Any, attribute_names: Any = None, with_for_update: Locks = None) -> None: ...
    @queries
    @blocking
    def merge[T](self, instance: T, *, load: bool = True, options: Any = None) -> T: ...
    @stages
    def add(self, instance: Any) -> None: ...
    @stages
    def add_all(self, instances: Any) -> None: ...
    def expunge(self, instance: Any) -> None: ...
    def expunge_all(self) -> None: ...
    def expire(self, instance: Any, attribute_names: Any = None) -> None: ...
    def expire_all(self) -> None: ...
    @stages
    def delete(self, instance: Any) -> None: ...
    @write
    @blocking
    def flush(self, objects: Any = None) -> None: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...
    def close(self) -> None: ...
    @transactions
    def begin(self, nested: bool = False) -> SessionTransaction: ...
    @transactions
    def begin_nested(self) -> SessionTransaction: ...
    def in_transaction(self) -> bool: ...
    @overload
    def query[T](self, entity: type[T], /) -> Query[T]: ...
    @overload
    def query(self, *entities: Any, **kwargs: Any) -> Query[Any]: ...
    def connection(self, bind_arguments: Any = None, execution_options: Any = None) -> Connection: ...
    @write
    @blocking
    def bulk_save_objects(self, *args: Any, **kwargs: Any) -> None: ...
    @write
    @blocking
    def bulk_insert_mappings(self, *args: Any, **kwargs: Any) -> None: ...
    @write
    @blocking
    def bulk_update_mappings(self, *args: Any, **kwargs: Any) -> None: ...

class SessionTransaction:
    def __enter__(self) -> Self: ...
    @commits
    @blocking
    def commit(self) -> None: ...
    @blocking
    def rollback(self) -> None: ...

class sessionmaker[S]:
    def __init__(
        self,
        bind: Any = None,
        *,
        class_: type[S] = Session,
        autoflush: bool = True,
        expire_on_commit: Expires = True,
        info: Any = None,
        **kw: Any,
    ) -> None: ...
    def __call__(self, **local_kw: Any) -> S: ...
    @transactions
    def begin(self) -> AbstractContextManager[S]: ...
    def configure(self, **new_kw: Any) -> None: ...

def object_session(instance: Any) -> Session | None: ...
def make_transient(instance: Any) -> None: ...

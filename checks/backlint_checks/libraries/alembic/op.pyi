"""Alembic 1.18.4."""

from typing import Any, Self

from backlint.stub import Altered, alters, blocking, write
from sqlalchemy import Connection

class _AutocommitBlock:
    def __enter__(self) -> None: ...

class _MigrationContext:
    dialect: Any
    bind: Any
    @alters("autocommit")
    def autocommit_block(self) -> _AutocommitBlock: ...
    def begin_transaction(self) -> Any: ...

class _BatchOperations:
    def __enter__(self) -> Self: ...
    def f(self, name: str) -> str: ...
    @alters("add-column")
    def add_column(self, column: Altered["definition"], **kw: Any) -> Any: ...
    @alters("alter-column")
    def alter_column(
        self,
        column_name: Altered["column"],
        *,
        nullable: Altered["nullable"] = None,
        comment: Any = False,
        server_default: Altered["default"] = False,
        new_column_name: Altered["new"] = None,
        type_: Altered["type"] = None,
        existing_type: Altered["old"] = None,
        existing_server_default: Any = False,
        existing_nullable: bool | None = None,
        **kw: Any,
    ) -> Any: ...
    @alters("drop-column")
    def drop_column(self, column_name: Altered["column"], **kw: Any) -> Any: ...
    @alters("add-index")
    def create_index(
        self,
        index_name: str | None,
        columns: Any,
        *,
        unique: bool = False,
        postgresql_concurrently: Altered["concurrently"] = False,
        **kw: Any,
    ) -> Any: ...
    def drop_index(self, index_name: str, **kw: Any) -> Any: ...
    @alters("add-constraint")
    def create_foreign_key(
        self,
        constraint_name: str | None,
        referent_table: str,
        local_cols: Altered["columns"],
        remote_cols: Any,
        *,
        postgresql_not_valid: Altered["unchecked"] = False,
        **kw: Any,
    ) -> Any: ...
    @alters("add-unique")
    def create_unique_constraint(self, constraint_name: str | None, columns: Altered["columns"], **kw: Any) -> Any: ...
    @alters("add-constraint")
    def create_check_constraint(
        self, constraint_name: str | None, condition: Any, *, postgresql_not_valid: Altered["unchecked"] = False, **kw: Any
    ) -> Any: ...
    def create_exclude_constraint(self, constraint_name: str, *elements: Any, **kw: Any) -> Any: ...
    def create_primary_key(self, constraint_name: str | None, columns: Any, **kw: Any) -> Any: ...
    def drop_constraint(self, constraint_name: str, **kw: Any) -> Any: ...

@alters("table")
def batch_alter_table(table_name: Altered["table"], schema: str | None = None, **kw: Any) -> _BatchOperations: ...
@alters("create-table")
def create_table(table_name: Altered["table"], *columns: Any, **kw: Any) -> Any: ...
@alters("drop-table")
def drop_table(table_name: Altered["table"], **kw: Any) -> None: ...
@alters("rename-table")
def rename_table(old_table_name: Altered["table"], new_table_name: Altered["new"], schema: str | None = None) -> None: ...
@alters("add-column")
def add_column(table_name: Altered["table"], column: Altered["definition"], *, schema: str | None = None, **kw: Any) -> Any: ...
@alters("alter-column")
def alter_column(
    table_name: Altered["table"],
    column_name: Altered["column"],
    *,
    nullable: Altered["nullable"] = None,
    comment: Any = False,
    server_default: Altered["default"] = False,
    new_column_name: Altered["new"] = None,
    type_: Altered["type"] = None,
    existing_type: Altered["old"] = None,
    existing_server_default: Any = False,
    existing_nullable: bool | None = None,
    schema: str | None = None,
    **kw: Any,
) -> Any: ...
@alters("drop-column")
def drop_column(table_name: Altered["table"], column_name: Altered["column"], **kw: Any) -> Any: ...
@alters("add-index")
def create_index(
    index_name: str | None,
    table_name: Altered["table"],
    columns: Any,
    *,
    unique: bool = False,
    postgresql_concurrently: Altered["concurrently"] = False,
    **kw: Any,
) -> Any: ...
@alters("drop-index")
def drop_index(
    index_name: str, table_name: Altered["table"] = None, *, postgresql_concurrently: Altered["concurrently"] = False, **kw: Any
) -> Any: ...
@alters("add-constraint")
def create_foreign_key(
    constraint_name: str | None,
    source_table: Altered["table"],
    referent_table: str,
    local_cols: Altered["columns"],
    remote_cols: Any,
    *,
    postgresql_not_valid: Altered["unchecked"] = False,
    **kw: Any,
) -> Any: ...
@alters("add-unique")
def create_unique_constraint(constraint_name: str | None, table_name: Altered["table"], columns: Altered["columns"], **kw: Any) -> Any: ...
@alters("add-constraint")
def create_check_constraint(
    constraint_name: str | None,
    table_name: Altered["table"],
    condition: Any,
    *,
    postgresql_not_valid: Altered["unchecked"] = False,
    **kw: Any,
) -> Any: ...
def create_exclude_constraint(constraint_name: str, table_name: Altered["table"], *elements: Any, **kw: Any) -> Any: ...
def create_primary_key(constraint_name: str | None, table_name: Altered["table"], columns: Any, **kw: Any) -> Any: ...
def drop_constraint(constraint_name: str, table_name: Altered["table"], **kw: Any) -> Any: ...
@alters("run-sql")
@write
@blocking
def execute(sqltext: Altered["sql"], *, execution_options: Any = None) -> None: ...
@write
@blocking
def bulk_insert(table: Any, rows: Any, *, multiinsert: bool = True) -> None: ...
def get_bind() -> Connection: ...
def get_context() -> _MigrationContext: ...
def f(name: str) -> str: ...

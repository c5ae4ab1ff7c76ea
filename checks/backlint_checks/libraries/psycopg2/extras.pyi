"""psycopg2 2.9.13."""

from typing import Any

from backlint.stub import Statement, blocking, query

from .extensions import cursor

class DictCursor(cursor): ...
class RealDictCursor(cursor): ...
class NamedTupleCursor(cursor): ...

@query
@blocking
def execute_values(cur: cursor, sql: Statement, argslist: Any, template: Any = None, page_size: int = 100, fetch: bool = False) -> Any: ...
@query
@blocking
def execute_batch(cur: cursor, sql: Statement, argslist: Any, page_size: int = 100) -> None: ...

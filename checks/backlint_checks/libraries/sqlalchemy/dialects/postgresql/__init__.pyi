"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any, Self

from ...sql import Insert as _Insert

class Insert(_Insert):
    excluded: Any
    def on_conflict_do_nothing(self, constraint: Any = None, index_elements: Any = None, index_where: Any = None) -> Self: ...
    def on_conflict_do_update(
        self, constraint: Any = None, index_elements: Any = None, index_where: Any = None, set_: Any = None, where: Any = None
    ) -> Self: ...

def insert(table: Any) -> Insert: ...

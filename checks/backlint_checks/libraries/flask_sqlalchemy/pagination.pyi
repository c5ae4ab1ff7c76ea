"""Flask-SQLAlchemy 3.1.1. A page's rows are there when it is made."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import blocking, query

class Pagination[T]:
    items: list[T]
    page: int
    pages: int
    per_page: int
    total: int | None
    has_next: bool
    has_prev: bool
    def __iter__(self) -> Iterator[T]: ...
    @query
    @blocking
    def next(self, *, error_out: bool = False) -> Self: ...
    def iter_pages(self, **kwargs: Any) -> Iterator[int | None]: ...

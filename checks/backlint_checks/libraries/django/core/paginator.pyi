"""Django 6.1.3. A page is a slice: as many rows as a page has, whatever the table holds."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import blocking, query

from ..db.models.query import QuerySet

class Paginator[T]:
    per_page: int
    def __init__(
        self,
        object_list: QuerySet[T] | list[T],
        per_page: int,
        orphans: int = 0,
        allow_empty_first_page: bool = True,
        error_messages: Any = None,
    ) -> None: ...
    def __iter__(self) -> Iterator[Page[T]]: ...
    # It only describes the rows of a page; the count is asked for once.
    def page(self, number: int) -> Page[T]: ...
    def get_page(self, number: Any) -> Page[T]: ...
    page_range: range
    count: int
    num_pages: int

class Page[T]:
    object_list: QuerySet[T]
    number: int
    paginator: Paginator[T]
    @query
    @blocking
    def __iter__(self) -> Iterator[T]: ...
    @query
    @blocking
    def __len__(self) -> int: ...
    def has_next(self) -> bool: ...
    def has_previous(self) -> bool: ...
    def next_page_number(self) -> int: ...
    def previous_page_number(self) -> int: ...

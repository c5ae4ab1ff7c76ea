"""Flask-SQLAlchemy 3.1.1."""

from typing import Any

from backlint.stub import blocking
from backlint.stub import query as queries
from sqlalchemy.orm import Query as _Query

from .pagination import Pagination

class Query[T](_Query[T]):
    @queries
    @blocking
    def get_or_404(self, ident: Any, description: str | None = None) -> T: ...
    @queries
    @blocking
    def first_or_404(self, description: str | None = None) -> T: ...
    @queries
    @blocking
    def one_or_404(self, description: str | None = None) -> T: ...
    @queries
    @blocking
    def paginate(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        max_per_page: int | None = None,
        error_out: bool = True,
        count: bool = True,
    ) -> Pagination[T]: ...

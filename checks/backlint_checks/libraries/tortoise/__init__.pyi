"""tortoise-orm 1.1.9; the same in 0.21."""

from typing import Any

from . import exceptions, fields, models, queryset, transactions
from .models import Model

class Tortoise:
    @classmethod
    async def init(
        cls, config: Any = None, config_file: str | None = None, *args: Any, db_url: str | None = None, modules: Any = None, **kwargs: Any
    ) -> Any: ...
    @classmethod
    async def generate_schemas(cls, safe: bool = True) -> None: ...
    @classmethod
    async def close_connections(cls) -> None: ...

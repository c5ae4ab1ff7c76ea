"""beanie 2.2.0."""

from typing import Any, Self

from backlint.stub import query as queries

from .queries.find import FindMany, FindOne

class View:
    @classmethod
    def find(cls, *args: Any, **kwargs: Any) -> FindMany[Self]: ...
    @classmethod
    def find_many(cls, *args: Any, **kwargs: Any) -> FindMany[Self]: ...
    @classmethod
    def find_all(cls, *args: Any, **kwargs: Any) -> FindMany[Self]: ...
    @classmethod
    def all(cls, *args: Any, **kwargs: Any) -> FindMany[Self]: ...
    @classmethod
    def find_one(cls, *args: Any, **kwargs: Any) -> FindOne[Self]: ...
    @classmethod
    def aggregate(cls, aggregation_pipeline: Any, projection_model: Any = None, session: Any = None, **kwargs: Any) -> FindMany[Any]: ...
    @queries
    @classmethod
    async def count(cls) -> int: ...
    @queries
    @classmethod
    async def distinct(cls, key: str, filter: Any = None, session: Any = None, **kwargs: Any) -> list[Any]: ...

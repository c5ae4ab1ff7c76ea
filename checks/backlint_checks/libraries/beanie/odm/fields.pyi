"""beanie 2.2.0. Reading a link asks nothing: fetching it does."""

from typing import Any

from backlint.stub import query

class PydanticObjectId: ...

class Link[T]:
    ref: Any
    @query
    async def fetch(self, fetch_links: bool = False) -> T: ...
    @query
    @classmethod
    async def fetch_one(cls, link: Link[Any]) -> Any: ...
    @query
    @classmethod
    async def fetch_list(cls, links: Any, fetch_links: bool = False) -> list[Any]: ...
    @query
    @classmethod
    async def fetch_many(cls, links: Any) -> list[Any]: ...

class BackLink[T]: ...

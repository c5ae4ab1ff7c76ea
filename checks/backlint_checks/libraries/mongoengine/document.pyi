"""mongoengine 0.29.3."""

from typing import Any, Self

from backlint.stub import blocking, query, write

from .queryset import QuerySetManager

class EmbeddedDocument:
    def __init__(self, *args: Any, **values: Any) -> None: ...

class DynamicEmbeddedDocument(EmbeddedDocument): ...

class Document:
    objects: QuerySetManager
    id: Any
    pk: Any
    def __init__(self, *args: Any, **values: Any) -> None: ...
    @write
    @blocking
    def save(
        self,
        force_insert: bool = False,
        validate: bool = True,
        clean: bool = True,
        write_concern: Any = None,
        cascade: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> Self: ...
    @write
    @blocking
    def delete(self, signal_kwargs: Any = None, **write_concern: Any) -> None: ...
    @write
    @blocking
    def update(self, **kwargs: Any) -> Any: ...
    @write
    @blocking
    def modify(self, query: Any = None, **update: Any) -> bool: ...
    @query
    @blocking
    def reload(self, *fields: str, **kwargs: Any) -> Self: ...
    @query
    @blocking
    def select_related(self, max_depth: int = 1) -> Self: ...
    @write
    @blocking
    @classmethod
    def drop_collection(cls) -> None: ...
    @write
    @blocking
    @classmethod
    def ensure_indexes(cls) -> None: ...
    def validate(self, clean: bool = True) -> None: ...
    def to_mongo(self, *args: Any, **kwargs: Any) -> Any: ...
    def to_json(self, *args: Any, **kwargs: Any) -> str: ...

class DynamicDocument(Document): ...

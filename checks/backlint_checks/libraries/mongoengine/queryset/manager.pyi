"""mongoengine 0.29.3."""

from typing import Any

from backlint.stub import decorates

from .queryset import QuerySet

class QuerySetManager:
    def __get__[O](self, instance: Any, owner: type[O]) -> QuerySet[O]: ...

@decorates
def queryset_manager(func: Any) -> Any: ...

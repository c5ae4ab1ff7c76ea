"""opensearch-py 3.2.0."""

from typing import Any

def Q(name_or_query: Any = "match_all", **params: Any) -> Any: ...

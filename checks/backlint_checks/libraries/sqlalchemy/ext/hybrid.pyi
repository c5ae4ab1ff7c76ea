"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

# Like `property`, the function's result when read from an object.
class hybrid_property(property): ...

def hybrid_method(func: Any) -> Any: ...

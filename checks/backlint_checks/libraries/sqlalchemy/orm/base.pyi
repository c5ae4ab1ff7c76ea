"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

class Mapped[T]:
    def __get__(self, instance: Any, owner: Any) -> T: ...

# The collection is read and changed by statements only.
class DynamicMapped[T](Mapped[Any]): ...
class WriteOnlyMapped[T](Mapped[Any]): ...

"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import Lazy, Named, ReverseName

from .relationships import Relationship

# Without `Mapped[…]` only the tables say whether there is one object or a list on this side.
def relationship[T](
    argument: Named[T] = None,
    secondary: Any = None,
    *,
    uselist: bool | None = None,
    back_populates: ReverseName["existing"] = None,
    backref: ReverseName = None,
    lazy: Lazy["select", True] = "select",
    **kwargs: Any,
) -> Relationship[T | list[T]]: ...
def backref(name: ReverseName, *, lazy: Lazy["select", True] = "select", **kwargs: Any) -> Any: ...

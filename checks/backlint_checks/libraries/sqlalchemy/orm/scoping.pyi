"""SQLAlchemy 2.1.9; the same in 2.0."""

from typing import Any

from backlint.stub import delegates

from .session import sessionmaker

@delegates("__call__")
class scoped_session[S]:
    def __init__(self, session_factory: sessionmaker[S], scopefunc: Any = None) -> None: ...
    def __call__(self, **kw: Any) -> S: ...
    def remove(self) -> None: ...
    def query_property(self, query_cls: Any = None) -> Any: ...

"""faust-streaming 0.15.3."""

from typing import Any

from .app.base import App
from .topics import Topic

class Record:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

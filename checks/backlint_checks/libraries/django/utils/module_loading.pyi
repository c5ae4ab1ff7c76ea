"""Django 6.1.3."""

from typing import Any

from backlint.stub import Imports

def import_string(dotted_path: Imports) -> Any: ...
def autodiscover_modules(*args: Any, **kwargs: Any) -> None: ...

"""Django 6.1.3."""

from typing import Any

from backlint.stub import decorates

@decorates
def override_settings(**kwargs: Any) -> Any: ...

"""Django 6.1.3."""

from typing import Any

from backlint.stub import decorates

@decorates
def csrf_exempt(view_func: Any) -> Any: ...
@decorates
def csrf_protect(view_func: Any) -> Any: ...
@decorates
def ensure_csrf_cookie(view_func: Any) -> Any: ...

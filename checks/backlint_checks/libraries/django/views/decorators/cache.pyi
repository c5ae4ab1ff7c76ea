"""Django 6.1.3."""

from typing import Any

from backlint.stub import Ttl, decorates

@decorates
def cache_page(timeout: Ttl, *, cache: str | None = None, key_prefix: str | None = None) -> Any: ...
@decorates
def never_cache(view_func: Any) -> Any: ...
@decorates
def cache_control(**kwargs: Any) -> Any: ...

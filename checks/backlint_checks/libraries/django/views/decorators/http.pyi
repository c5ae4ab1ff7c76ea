"""Django 6.1.3."""

from typing import Any

from backlint.stub import Verb, decorates, entry, route

@entry("route")
@decorates
def require_http_methods(request_method_list: Verb) -> Any: ...
@route("GET")
@decorates
def require_GET(func: Any) -> Any: ...
@route("POST")
@decorates
def require_POST(func: Any) -> Any: ...
@route("GET")
@decorates
def require_safe(func: Any) -> Any: ...

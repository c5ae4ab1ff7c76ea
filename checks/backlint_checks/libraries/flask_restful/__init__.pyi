"""Flask-RESTful 0.3.10."""

from typing import Any

from backlint.stub import Handler, Route, entry, handlers, never_returns

@handlers(get="GET", post="POST", put="PUT", patch="PATCH", delete="DELETE", head="HEAD", options="OPTIONS", dispatch_request="*")
class Resource:
    method_decorators: Any
    @classmethod
    def as_view(cls, name: str, *class_args: Any, **class_kwargs: Any) -> Any: ...

class Api:
    def __init__(self, app: Any = None, prefix: str = "", **kwargs: Any) -> None: ...
    def init_app(self, app: Any) -> None: ...
    @entry("route")
    def add_resource(self, resource: Handler, *urls: Route, **kwargs: Any) -> None: ...

@never_returns
def abort(http_status_code: int, **kwargs: Any) -> None: ...

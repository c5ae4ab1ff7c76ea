"""Flask 3.1.3."""

from typing import Any

from backlint.stub import handlers

@handlers(dispatch_request="*")
class View:
    @classmethod
    def as_view(cls, name: str, *class_args: Any, **class_kwargs: Any) -> Any: ...

@handlers(get="GET", post="POST", put="PUT", patch="PATCH", delete="DELETE", head="HEAD", options="OPTIONS", dispatch_request="*")
class MethodView(View): ...

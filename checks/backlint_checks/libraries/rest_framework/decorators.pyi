"""djangorestframework 3.18.3."""

from typing import Any

from backlint.stub import Route, Verb, decorates, entry

@entry("route")
@decorates
def api_view(http_method_names: Verb = ["GET"]) -> Any: ...
@entry("route")
@decorates
def action(
    methods: Verb = ["GET"], detail: bool | None = None, url_path: Route = None, url_name: str | None = None, **kwargs: Any
) -> Any: ...
@decorates
def permission_classes(permission_classes: Any) -> Any: ...
@decorates
def authentication_classes(authentication_classes: Any) -> Any: ...
@decorates
def throttle_classes(throttle_classes: Any) -> Any: ...
@decorates
def parser_classes(parser_classes: Any) -> Any: ...
@decorates
def renderer_classes(renderer_classes: Any) -> Any: ...

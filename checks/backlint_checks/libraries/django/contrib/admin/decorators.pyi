"""Django 6.1.3."""

from typing import Any

from backlint.stub import Rows, ShownBy, decorates

from .sites import AdminSite

@decorates
def register(*models: Rows, site: AdminSite | None = None) -> ShownBy: ...
@decorates
def action(function: Any = None, *, permissions: Any = None, description: Any = None) -> Any: ...
@decorates
def display(
    function: Any = None, *, boolean: bool | None = None, ordering: Any = None, description: Any = None, empty_value: Any = None
) -> Any: ...

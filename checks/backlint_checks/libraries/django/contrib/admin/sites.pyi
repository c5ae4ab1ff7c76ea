"""Django 6.1.3."""

from typing import Any

from backlint.stub import Rows, ShownBy

class AdminSite:
    def __init__(self, name: str = "admin") -> None: ...
    def register(self, model_or_iterable: Rows, admin_class: ShownBy = None, **options: Any) -> None: ...
    def unregister(self, model_or_iterable: Any) -> None: ...
    urls: Any

site: AdminSite

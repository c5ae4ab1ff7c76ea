"""Django 6.1.3."""

from typing import overload

from backlint.stub import Named

class AppConfig:
    name: str
    label: str
    def ready(self) -> None: ...
    def get_model[T](self, model_name: Named[T], require_ready: bool = True) -> type[T]: ...

class _Apps:
    @overload
    def get_model[T](self, app_label: Named[T]) -> type[T]: ...
    @overload
    def get_model[T](self, app_label: str, model_name: Named[T], require_ready: bool = True) -> type[T]: ...
    def get_app_config(self, app_label: str) -> AppConfig: ...

apps: _Apps

"""Django 6.1.3. `get_for_model` and its like keep what they found for the process: the database is asked once for each model."""

from typing import Any

from ...db.models import CharField, Manager, Model

class ContentTypeManager[T](Manager[T]):
    def get_for_model(self, model: Any, for_concrete_model: bool = True) -> T: ...
    def get_for_models(self, *models: Any, for_concrete_models: bool = True) -> dict[Any, T]: ...
    def get_for_id(self, id: int) -> T: ...
    def get_by_natural_key(self, app_label: str, model: str) -> T: ...

class ContentType(Model):
    app_label = CharField()
    model = CharField()
    objects = ContentTypeManager()
    def model_class(self) -> Any: ...

"""Django 6.1.3."""

from typing import Any

from . import Field

class FieldFile:
    name: str
    url: str
    path: str
    size: int
    def save(self, name: str, content: Any, save: bool = True) -> None: ...
    def delete(self, save: bool = True) -> None: ...
    def open(self, mode: str = "rb") -> Any: ...

class FileField(Field[FieldFile]): ...
class ImageField(FileField): ...

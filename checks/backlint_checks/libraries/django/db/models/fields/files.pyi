"""Django 6.1.3."""

from typing import Any

from backlint.stub import kept_as

from . import Field

class FieldFile:
    name: str
    url: str
    path: str
    size: int
    def save(self, name: str, content: Any, save: bool = True) -> None: ...
    def delete(self, save: bool = True) -> None: ...
    def open(self, mode: str = "rb") -> Any: ...

@kept_as("varchar", 100)
class FileField(Field[FieldFile]): ...

@kept_as("varchar", 100)
class ImageField(FileField): ...

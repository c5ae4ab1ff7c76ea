"""Django 6.1.3."""

from typing import Any

from . import Field

class GeneratedField(Field[Any]): ...

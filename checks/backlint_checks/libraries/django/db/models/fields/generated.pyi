"""Django 6.1.3."""

from typing import Any

from backlint.stub import kept_as

from . import Field

@kept_as("", 0, "filled")
class GeneratedField(Field[Any]): ...

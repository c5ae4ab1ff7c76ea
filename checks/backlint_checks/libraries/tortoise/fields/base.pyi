"""tortoise-orm 1.1.9."""

from . import Field

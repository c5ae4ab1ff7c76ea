"""Alembic 1.18.4."""

from . import op

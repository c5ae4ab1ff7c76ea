"""SQLAlchemy 2.1.9; the same in 2.0."""

from ..engine import Connection, Engine, create_engine
from ..sql import select

"""SQLAlchemy 2.1.9; the same in 2.0."""

from ..orm import as_declarative, declarative_base, declared_attr

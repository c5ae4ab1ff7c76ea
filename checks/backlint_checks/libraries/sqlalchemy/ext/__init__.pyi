"""SQLAlchemy 2.1.9; the same in 2.0."""

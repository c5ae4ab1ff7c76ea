"""pymongo 4.20.0."""

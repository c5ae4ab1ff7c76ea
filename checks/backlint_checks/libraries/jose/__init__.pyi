"""python-jose 3.5."""

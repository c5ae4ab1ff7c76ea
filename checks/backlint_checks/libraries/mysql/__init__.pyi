"""mysql-connector-python 26.10.0."""

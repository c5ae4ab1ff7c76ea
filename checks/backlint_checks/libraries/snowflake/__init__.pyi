"""snowflake-connector-python 5.2.0."""

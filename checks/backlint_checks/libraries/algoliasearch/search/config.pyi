"""algoliasearch 4.48.0. The attributes of a configuration are milliseconds: 2000 to connect, 5000 to read, 30000 to write."""

from typing import Any

from backlint.stub import Secret

class SearchConfig:
    connect_timeout: int
    read_timeout: int
    write_timeout: int
    def __init__(self, app_id: str | None, api_key: Secret, transformation_options: Any = None) -> None: ...

"""ldap3 2.9.1. `active` and `exhaust` are counts of rounds, True for ever."""

from typing import Any

class ServerPool:
    def __init__(
        self, servers: Any = None, pool_strategy: str = "ROUND_ROBIN", active: Any = True, exhaust: Any = False, single_state: bool = True
    ) -> None: ...
    def add(self, servers: Any) -> None: ...

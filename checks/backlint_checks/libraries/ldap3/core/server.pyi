"""ldap3 2.9.1. Opening a connection to a server is bounded here."""

from typing import Any

class Server:
    def __init__(
        self,
        host: str,
        port: int | None = None,
        use_ssl: bool = False,
        allowed_referral_hosts: Any = None,
        get_info: str = "SCHEMA",
        tls: Any = None,
        formatter: Any = None,
        connect_timeout: float | None = None,
        mode: str = "IP_V6_PREFERRED",
        validator: Any = None,
    ) -> None: ...

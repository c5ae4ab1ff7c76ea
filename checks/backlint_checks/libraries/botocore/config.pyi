"""botocore 1.44.5. Sixty seconds to connect and sixty for each read, times the attempts."""

from typing import Any, Self

from backlint.stub import Deadline

class Config:
    def __init__(
        self,
        *,
        region_name: str | None = None,
        connect_timeout: Deadline["connect"] = 60,
        read_timeout: Deadline["read"] = 60,
        retries: Any = None,
        **kwargs: Any,
    ) -> None: ...
    def merge(self, other_config: Config) -> Self: ...

"""influxdb-client 1.50.0. Each write is a request."""

from typing import Any

from backlint.stub import write as writes

class WriteApiAsync:
    @writes
    async def write(self, bucket: str, org: str | None = None, record: Any = None, write_precision: Any = ..., **kwargs: Any) -> bool: ...

"""influxdb-client 1.50.0."""

from typing import Any

from backlint.stub import blocking, write

class DeleteApi:
    @write
    @blocking
    def delete(self, start: Any, stop: Any, predicate: str, bucket: str, org: Any = None) -> None: ...

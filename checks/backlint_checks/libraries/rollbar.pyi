"""rollbar 1.3.0."""

from typing import Any

from backlint.stub import reports

def init(access_token: str, environment: str = "production", **kw: Any) -> None: ...
@reports
def report_exc_info(
    exc_info: Any = None, request: Any = None, extra_data: Any = None, payload_data: Any = None, level: Any = None, **kw: Any
) -> Any: ...
@reports
def report_message(
    message: str, level: str = "error", request: Any = None, extra_data: Any = None, payload_data: Any = None, **kw: Any
) -> Any: ...

"""newrelic 11.1.0."""

from typing import Any

from backlint.stub import reports

@reports
def notice_error(
    error: Any = None, attributes: Any = None, expected: Any = None, ignore: Any = None, status_code: Any = None, application: Any = None
) -> None: ...
@reports
def record_exception(
    exc: Any = None, value: Any = None, tb: Any = None, params: Any = None, ignore_errors: Any = None, application: Any = None
) -> None: ...
@reports
def record_custom_event(event_type: str, params: Any, application: Any = None) -> None: ...
@reports
def record_custom_metric(name: str, value: Any, application: Any = None) -> None: ...

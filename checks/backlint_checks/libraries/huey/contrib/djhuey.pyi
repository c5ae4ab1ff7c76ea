"""huey 3.5.4."""

from typing import Any

from backlint.stub import FOREVER, Retries, TimeLimit, entry

from ..api import Huey as _Huey
from ..api import TaskWrapper as _TaskWrapper

HUEY: _Huey

@entry("task")
def task(
    retries: Retries = 0,
    retry_delay: float = 0,
    retry_backoff: float = 0,
    priority: int | None = None,
    context: bool = False,
    name: str | None = None,
    expires: Any = None,
    timeout: TimeLimit = FOREVER,
    **kwargs: Any,
) -> type[_TaskWrapper]: ...
@entry("task")
def db_task(
    retries: Retries = 0,
    retry_delay: float = 0,
    retry_backoff: float = 0,
    priority: int | None = None,
    context: bool = False,
    name: str | None = None,
    expires: Any = None,
    timeout: TimeLimit = FOREVER,
    **kwargs: Any,
) -> type[_TaskWrapper]: ...
@entry("schedule")
def periodic_task(
    validate_datetime: Any,
    retries: Retries = 0,
    retry_delay: float = 0,
    retry_backoff: float = 0,
    priority: int | None = None,
    context: bool = False,
    name: str | None = None,
    expires: Any = None,
    timeout: TimeLimit = FOREVER,
    **kwargs: Any,
) -> type[_TaskWrapper]: ...
@entry("schedule")
def db_periodic_task(
    validate_datetime: Any,
    retries: Retries = 0,
    retry_delay: float = 0,
    retry_backoff: float = 0,
    priority: int | None = None,
    context: bool = False,
    name: str | None = None,
    expires: Any = None,
    timeout: TimeLimit = FOREVER,
    **kwargs: Any,
) -> type[_TaskWrapper]: ...

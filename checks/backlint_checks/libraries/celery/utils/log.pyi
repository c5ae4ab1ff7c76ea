"""celery 5.7.0."""

from typing import Any

def get_task_logger(name: str) -> Any: ...

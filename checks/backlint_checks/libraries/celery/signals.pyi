"""celery 5.7.0."""

from typing import Any

worker_ready: Any
worker_process_init: Any
task_failure: Any
task_prerun: Any
task_postrun: Any
setup_logging: Any

"""celery 5.7.0. Tasks are tried three times more where they ask for it; `max_retries=None` on a task means for ever."""

from . import exceptions, result, schedules, signals
from .app import shared_task
from .app.base import Celery
from .app.task import Task
from .canvas import Signature, chain, chord, chunks, group, signature

current_app: Celery
current_task: Task

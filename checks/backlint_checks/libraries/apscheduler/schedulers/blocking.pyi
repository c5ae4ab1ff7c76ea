"""apscheduler 3.11.3."""

from .base import BaseScheduler

class BlockingScheduler(BaseScheduler): ...

"""arq 0.28.0. A job has five minutes and five tries."""

from .connections import ArqRedis, create_pool
from .cron import cron
from .worker import Retry, Worker, func, run_worker

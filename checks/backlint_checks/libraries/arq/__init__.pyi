"""arq 0.28.0. Five tries and five minutes for each; `raise Retry(defer=…)` asks for another one."""

from .connections import ArqRedis, create_pool
from .cron import cron
from .worker import Retry, Worker, func, run_worker

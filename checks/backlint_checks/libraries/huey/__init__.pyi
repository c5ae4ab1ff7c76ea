"""huey 3.5.4. A task is not tried again and has no time limit unless asked."""

from typing import Any

from .api import (
    BlackHoleHuey,
    FileHuey,
    Huey,
    MemoryHuey,
    PriorityRedisHuey,
    RedisExpireHuey,
    RedisHuey,
    SqliteHuey,
    crontab,
)

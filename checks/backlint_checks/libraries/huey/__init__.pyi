"""huey 3.5.4. A task is not tried again unless asked, and then at once. Calling a task hands it to the queue."""

from .api import (
    BlackHoleHuey,
    FileHuey,
    Huey,
    MemoryHuey,
    PostgresHuey,
    PriorityRedisExpireHuey,
    PriorityRedisHuey,
    RedisExpireHuey,
    RedisHuey,
    SqliteHuey,
    crontab,
)

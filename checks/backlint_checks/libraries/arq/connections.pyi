"""arq 0.28.0. It is the client of redis with a second for connecting."""

from typing import Any

from backlint.stub import Deadline, Retries, Secret, network, publish
from redis.asyncio import Redis

from .jobs import Job

class RedisSettings:
    def __init__(
        self,
        host: Any = "localhost",
        port: int = 6379,
        unix_socket_path: str | None = None,
        database: int = 0,
        username: str | None = None,
        password: Secret = None,
        ssl: bool = False,
        *args: Any,
        conn_timeout: Deadline["connect"] = 1,
        conn_retries: Retries = 5,
        **kwargs: Any,
    ) -> None: ...
    @classmethod
    def from_dsn(cls, dsn: str) -> RedisSettings: ...

class ArqRedis(Redis):
    @publish
    async def enqueue_job(
        self,
        function: str,
        *args: Any,
        _job_id: str | None = None,
        _queue_name: str | None = None,
        _defer_until: Any = None,
        _defer_by: Any = None,
        _expires: Any = None,
        _job_try: int | None = None,
        **kwargs: Any,
    ) -> Job | None: ...

@network
async def create_pool(settings_: Any = None, *, retry: int = 0, **kwargs: Any) -> ArqRedis: ...

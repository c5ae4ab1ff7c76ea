"""arq 0.28.0."""

from typing import Any

from backlint.stub import network, publish

class RedisSettings:
    def __init__(self, host: str = "localhost", port: int = 6379, **kwargs: Any) -> None: ...

class ArqRedis:
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
    ) -> Any: ...
    async def close(self) -> None: ...

@network
async def create_pool(settings_: RedisSettings | None = None, **kwargs: Any) -> ArqRedis: ...

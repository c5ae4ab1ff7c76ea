"""pymongo 4.20.0. A server is found within 30 seconds, connecting takes 20 at most; an operation then waits for ever unless `timeoutMS` or
`socketTimeoutMS` of the client, or `pymongo.timeout` around it, bounds it."""

from typing import Any, Self

from backlint.stub import FOREVER, Dsn, Milliseconds, Secret, network, write

from .client_session import AsyncClientSession
from .database import AsyncDatabase

class AsyncMongoClient:
    def __init__(
        self,
        host: Dsn = None,
        port: int | None = None,
        *args: Any,
        timeoutMS: Milliseconds["total"] = FOREVER,
        socketTimeoutMS: Milliseconds["read"] = FOREVER,
        connectTimeoutMS: Milliseconds["connect"] = 20_000,
        serverSelectionTimeoutMS: Milliseconds["pool"] = 30_000,
        password: Secret = None,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    def __getitem__(self, name: str) -> AsyncDatabase: ...
    def __getattr__(self, name: str) -> AsyncDatabase: ...
    def get_database(
        self, name: Any = None, codec_options: Any = None, read_preference: Any = None, write_concern: Any = None, read_concern: Any = None
    ) -> AsyncDatabase: ...
    def get_default_database(
        self,
        default: Any = None,
        codec_options: Any = None,
        read_preference: Any = None,
        write_concern: Any = None,
        read_concern: Any = None,
    ) -> AsyncDatabase: ...
    def start_session(
        self, causal_consistency: Any = None, default_transaction_options: Any = None, snapshot: bool = False
    ) -> AsyncClientSession: ...
    @network
    async def server_info(self, session: Any = None) -> Any: ...
    @network
    async def list_database_names(self, session: Any = None, comment: Any = None) -> Any: ...
    @write
    async def drop_database(self, name_or_database: Any, session: Any = None, comment: Any = None) -> Any: ...
    async def close(self) -> None: ...

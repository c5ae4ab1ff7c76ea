"""supabase 2.34.1."""

from typing import Any

from backlint.stub import Deadline

class ClientOptions:
    def __init__(
        self,
        schema: str = "public",
        headers: Any = ...,
        auto_refresh_token: bool = True,
        persist_session: bool = True,
        *,
        postgrest_client_timeout: Deadline = 120,
        **kwargs: Any,
    ) -> None: ...

class AsyncClientOptions(ClientOptions): ...

"""azure-keyvault-secrets 4.12.0, for asyncio. Five minutes to connect and for each read."""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import INHERIT, Deadline, Retries, network

class SecretClient:
    def __init__(
        self,
        vault_url: str,
        credential: Any,
        *,
        connection_timeout: Deadline["connect"] = 300,
        read_timeout: Deadline["read"] = 300,
        retry_total: Retries = 10,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def close(self) -> None: ...
    @network
    async def backup_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def delete_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def recover_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def list_deleted_secrets(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    def list_properties_of_secret_versions(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    def list_properties_of_secrets(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    async def purge_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def restore_secret_backup(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def update_secret_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...

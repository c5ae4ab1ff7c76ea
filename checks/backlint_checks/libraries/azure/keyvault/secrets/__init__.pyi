"""azure-keyvault-secrets 4.12.0. Five minutes to connect and for each read."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import INHERIT, Deadline, Retries, blocking, network

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
    def __enter__(self) -> Self: ...
    def close(self) -> None: ...
    @network
    @blocking
    def backup_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def begin_delete_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def begin_recover_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def get_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def get_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def list_deleted_secrets(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Iterator[Any]: ...
    @network
    @blocking
    def list_properties_of_secret_versions(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Iterator[Any]: ...
    @network
    @blocking
    def list_properties_of_secrets(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Iterator[Any]: ...
    @network
    @blocking
    def purge_deleted_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def restore_secret_backup(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def set_secret(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def update_secret_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...

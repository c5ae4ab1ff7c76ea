"""azure-storage-blob 12.31.1, for asyncio. Twenty seconds to connect and a minute for each read.

Both may be given to the client or to a call, where None means for ever; `timeout` is what the service is asked to stop by.
"""

from collections.abc import AsyncIterator
from typing import Any, Self

from backlint.stub import INHERIT, Deadline, Retries, Secret, network

class _Download:
    size: int
    @network
    async def readall(self) -> Any: ...
    @network
    async def readinto(self, stream: Any) -> int: ...
    @network
    async def read(self, size: int = -1, *args: Any, **kwargs: Any) -> Any: ...
    def chunks(self) -> AsyncIterator[bytes]: ...

class BlobClient:
    url: str
    blob_name: str
    container_name: str
    def __init__(
        self,
        account_url: str,
        container_name: str,
        blob_name: str,
        snapshot: Any = None,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def close(self) -> None: ...
    @classmethod
    def from_connection_string(
        cls,
        conn_str: Secret,
        container_name: str,
        blob_name: str,
        snapshot: Any = None,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> Self: ...
    @classmethod
    def from_blob_url(
        cls,
        blob_url: str,
        credential: Secret = None,
        snapshot: Any = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> Self: ...
    @network
    async def abort_copy(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def acquire_lease(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def append_block(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def append_block_from_url(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def clear_page(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def commit_block_list(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def create_append_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def create_page_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def create_snapshot(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def delete_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def download_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> _Download: ...
    @network
    async def exists(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_account_information(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_blob_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_blob_tags(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_block_list(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def list_page_ranges(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def query_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def resize_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_blob_metadata(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_blob_tags(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_http_headers(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_standard_blob_tier(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def stage_block(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def stage_block_from_url(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def start_copy_from_url(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def undelete_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def upload_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def upload_blob_from_url(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def upload_page(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...

class ContainerClient:
    url: str
    container_name: str
    def __init__(
        self,
        account_url: str,
        container_name: str,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def close(self) -> None: ...
    @classmethod
    def from_connection_string(
        cls,
        conn_str: Secret,
        container_name: str,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> Self: ...
    @classmethod
    def from_container_url(
        cls,
        container_url: str,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> Self: ...
    def get_blob_client(self, blob: str, *args: Any, **kwargs: Any) -> BlobClient: ...
    @network
    async def acquire_lease(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def create_container(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def delete_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def delete_blobs(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def delete_container(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def download_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> _Download: ...
    @network
    async def exists(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def find_blobs_by_tags(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    async def get_account_information(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_container_access_policy(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_container_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def list_blob_names(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[str]: ...
    @network
    def list_blobs(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    async def set_container_access_policy(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def set_container_metadata(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def upload_blob(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> BlobClient: ...
    @network
    def walk_blobs(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...

class BlobServiceClient:
    url: str
    account_name: str
    def __init__(
        self,
        account_url: str,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def close(self) -> None: ...
    @classmethod
    def from_connection_string(
        cls,
        conn_str: Secret,
        credential: Secret = None,
        *,
        connection_timeout: Deadline["connect"] = 20,
        read_timeout: Deadline["read"] = 60,
        retry_total: Retries = 3,
        **kwargs: Any,
    ) -> Self: ...
    def get_container_client(self, container: Any) -> ContainerClient: ...
    def get_blob_client(self, container: Any, blob: str, *args: Any, **kwargs: Any) -> BlobClient: ...
    @network
    async def create_container(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> ContainerClient: ...
    @network
    async def delete_container(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def find_blobs_by_tags(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    async def get_account_information(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_service_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_service_stats(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def get_user_delegation_key(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    def list_containers(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> AsyncIterator[Any]: ...
    @network
    async def set_service_properties(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...
    @network
    async def undelete_container(
        self, *args: Any, connection_timeout: Deadline["connect"] = INHERIT, read_timeout: Deadline["read"] = INHERIT, **kwargs: Any
    ) -> Any: ...

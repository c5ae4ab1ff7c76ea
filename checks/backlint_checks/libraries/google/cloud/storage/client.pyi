"""google-cloud-storage 3.17.1."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, blocking, network

from .blob import Blob
from .bucket import Bucket

class Client:
    project: str
    def __init__(self, project: Any = ..., credentials: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def create_anonymous_client(cls) -> Self: ...
    @classmethod
    def from_service_account_json(cls, json_credentials_path: str, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def from_service_account_info(cls, info: Any, *args: Any, **kwargs: Any) -> Self: ...
    # It asks nothing.
    def bucket(self, bucket_name: str, *args: Any, **kwargs: Any) -> Bucket: ...
    def batch(self, raise_exception: bool = True) -> Any: ...
    def close(self) -> None: ...
    @network
    @blocking
    def create_bucket(
        self,
        bucket_or_name: Any,
        requester_pays: Any = None,
        project: Any = None,
        user_project: Any = None,
        location: Any = None,
        data_locations: Any = None,
        predefined_acl: Any = None,
        predefined_default_object_acl: Any = None,
        enable_object_retention: Any = False,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Bucket: ...
    @network
    @blocking
    def create_hmac_key(
        self,
        service_account_email: Any,
        project_id: Any = None,
        user_project: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def download_blob_to_file(
        self,
        blob_or_uri: Any,
        file_obj: Any,
        start: Any = None,
        end: Any = None,
        raw_download: Any = False,
        if_etag_match: Any = None,
        if_etag_not_match: Any = None,
        if_generation_match: Any = None,
        if_generation_not_match: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def get_bucket(self, bucket_or_name: Any, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Bucket: ...
    @network
    @blocking
    def get_hmac_key_metadata(
        self, access_id: Any, project_id: Any = None, user_project: Any = None, timeout: Deadline["connect", "read"] = 60
    ) -> Any: ...
    @network
    @blocking
    def get_service_account_email(
        self, project: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def list_blobs(
        self,
        bucket_or_name: Any,
        max_results: Any = None,
        page_token: Any = None,
        prefix: Any = None,
        delimiter: Any = None,
        start_offset: Any = None,
        end_offset: Any = None,
        include_trailing_delimiter: Any = None,
        versions: Any = None,
        projection: Any = "noAcl",
        fields: Any = None,
        page_size: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Iterator[Blob]: ...
    @network
    @blocking
    def list_buckets(
        self,
        max_results: Any = None,
        page_token: Any = None,
        prefix: Any = None,
        projection: Any = "noAcl",
        fields: Any = None,
        project: Any = None,
        page_size: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Iterator[Bucket]: ...
    @network
    @blocking
    def list_hmac_keys(
        self,
        max_results: Any = None,
        service_account_email: Any = None,
        show_deleted_keys: Any = None,
        project_id: Any = None,
        user_project: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def lookup_bucket(self, bucket_name: Any, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Bucket | None: ...
    @network
    @blocking
    def restore_bucket(
        self,
        bucket_name: Any,
        generation: Any,
        projection: Any = "noAcl",
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...

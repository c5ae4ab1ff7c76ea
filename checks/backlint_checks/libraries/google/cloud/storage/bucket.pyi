"""google-cloud-storage 3.17.1."""

from collections.abc import Iterator
from typing import Any

from backlint.stub import Deadline, blocking, network

from .blob import Blob

class Bucket:
    name: str
    client: Any
    def __init__(self, client: Any, name: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    # It asks nothing.
    def blob(self, blob_name: str, *args: Any, **kwargs: Any) -> Blob: ...
    def notification(self, *args: Any, **kwargs: Any) -> Any: ...
    def generate_signed_url(self, *args: Any, **kwargs: Any) -> str: ...
    @network
    @blocking
    def copy_blob(
        self,
        blob: Any,
        destination_bucket: Any,
        new_name: Any = None,
        client: Any = None,
        preserve_acl: Any = True,
        source_generation: Any = None,
        if_generation_match: Any = None,
        if_generation_not_match: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        if_source_generation_match: Any = None,
        if_source_generation_not_match: Any = None,
        if_source_metageneration_match: Any = None,
        if_source_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Blob: ...
    @network
    @blocking
    def create(
        self,
        client: Any = None,
        project: Any = None,
        location: Any = None,
        predefined_acl: Any = None,
        predefined_default_object_acl: Any = None,
        enable_object_retention: Any = False,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def delete(
        self,
        force: Any = False,
        client: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def delete_blob(
        self,
        blob_name: Any,
        client: Any = None,
        generation: Any = None,
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
    def delete_blobs(
        self,
        blobs: Any,
        on_error: Any = None,
        client: Any = None,
        preserve_generation: Any = False,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def exists(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_blob(
        self,
        blob_name: Any,
        client: Any = None,
        encryption_key: Any = None,
        generation: Any = None,
        if_etag_match: Any = None,
        if_etag_not_match: Any = None,
        if_generation_match: Any = None,
        if_generation_not_match: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Blob | None: ...
    @network
    @blocking
    def get_iam_policy(
        self, client: Any = None, requested_policy_version: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def get_notification(
        self, notification_id: Any, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def list_blobs(
        self,
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
        client: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Iterator[Blob]: ...
    @network
    @blocking
    def list_notifications(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def lock_retention_policy(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def make_private(
        self,
        recursive: Any = False,
        future: Any = False,
        client: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def make_public(
        self,
        recursive: Any = False,
        future: Any = False,
        client: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def patch(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def reload(
        self, client: Any = None, projection: Any = "noAcl", timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def rename_blob(
        self,
        blob: Any,
        new_name: Any,
        client: Any = None,
        if_generation_match: Any = None,
        if_generation_not_match: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        if_source_generation_match: Any = None,
        if_source_generation_not_match: Any = None,
        if_source_metageneration_match: Any = None,
        if_source_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Blob: ...
    @network
    @blocking
    def restore_blob(
        self,
        blob_name: Any,
        client: Any = None,
        generation: Any = None,
        copy_source_acl: Any = None,
        projection: Any = None,
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
    def set_iam_policy(
        self, policy: Any, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def test_iam_permissions(
        self, permissions: Any, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def update(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...

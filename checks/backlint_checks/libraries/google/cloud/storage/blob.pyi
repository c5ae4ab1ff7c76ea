"""google-cloud-storage 3.17.1."""

from typing import Any

from backlint.stub import Deadline, blocking, network

class Blob:
    name: str
    bucket: Any
    size: int | None
    public_url: str
    def __init__(self, name: str, bucket: Any, *args: Any, **kwargs: Any) -> None: ...
    # What it gives reads and writes in pieces, each with the default timeout.
    def open(self, mode: str = "r", *args: Any, **kwargs: Any) -> Any: ...
    # It signs and does not ask.
    def generate_signed_url(self, *args: Any, **kwargs: Any) -> str: ...
    @network
    @blocking
    def compose(self, sources: Any, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def create_resumable_upload_session(
        self,
        content_type: Any = None,
        size: Any = None,
        origin: Any = None,
        client: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def delete(
        self,
        client: Any = None,
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
    def download_as_bytes(
        self,
        client: Any = None,
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
    def download_as_string(
        self,
        client: Any = None,
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
    def download_as_text(
        self,
        client: Any = None,
        start: Any = None,
        end: Any = None,
        raw_download: Any = False,
        encoding: Any = None,
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
    def download_to_file(
        self,
        file_obj: Any,
        client: Any = None,
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
    def download_to_filename(
        self,
        filename: Any,
        client: Any = None,
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
    def exists(
        self,
        client: Any = None,
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
    def get_iam_policy(
        self, client: Any = None, requested_policy_version: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def make_private(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def make_public(self, client: Any = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def patch(
        self,
        client: Any = None,
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
    def reload(
        self,
        client: Any = None,
        projection: Any = "noAcl",
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
    def rewrite(
        self,
        source: Any,
        token: Any = None,
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
    def update(
        self,
        client: Any = None,
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
    def update_storage_class(
        self,
        new_class: Any,
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
    ) -> Any: ...
    @network
    @blocking
    def upload_from_file(
        self,
        file_obj: Any,
        rewind: Any = False,
        size: Any = None,
        content_type: Any = None,
        client: Any = None,
        predefined_acl: Any = None,
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
    def upload_from_filename(
        self,
        filename: Any,
        content_type: Any = None,
        client: Any = None,
        predefined_acl: Any = None,
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
    def upload_from_string(
        self,
        data: Any,
        content_type: Any = "text/plain",
        client: Any = None,
        predefined_acl: Any = None,
        if_generation_match: Any = None,
        if_generation_not_match: Any = None,
        if_metageneration_match: Any = None,
        if_metageneration_not_match: Any = None,
        timeout: Deadline["connect", "read"] = 60,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...

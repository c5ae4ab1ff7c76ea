"""google-cloud-bigquery 3.47.0."""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, blocking, network

class _Job:
    job_id: str
    state: str
    errors: Any
    @network
    @blocking
    def result(self, *args: Any, timeout: Deadline | None = ..., **kwargs: Any) -> Iterator[Any]: ...
    @network
    @blocking
    def to_dataframe(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def done(self, *args: Any, **kwargs: Any) -> bool: ...
    @network
    @blocking
    def reload(self, *args: Any, **kwargs: Any) -> None: ...
    @network
    @blocking
    def cancel(self, *args: Any, **kwargs: Any) -> bool: ...

class Client:
    project: str
    def __init__(self, project: str | None = None, credentials: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def from_service_account_json(cls, json_credentials_path: str, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def from_service_account_info(cls, info: Any, *args: Any, **kwargs: Any) -> Self: ...
    def dataset(self, dataset_id: str, project: str | None = None) -> Any: ...
    def close(self) -> None: ...
    @network
    @blocking
    def cancel_job(
        self, job_id: Any, project: Any = None, location: Any = None, retry: Any = ..., timeout: Deadline | None = ...
    ) -> Any: ...
    @network
    @blocking
    def copy_table(
        self,
        sources: Any,
        destination: Any,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
    ) -> _Job: ...
    @network
    @blocking
    def create_dataset(self, dataset: Any, exists_ok: Any = False, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def create_job(self, job_config: Any, retry: Any = ..., timeout: Deadline | None = ...) -> _Job: ...
    @network
    @blocking
    def create_routine(self, routine: Any, exists_ok: Any = False, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def create_table(self, table: Any, exists_ok: Any = False, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def delete_dataset(
        self, dataset: Any, delete_contents: Any = False, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def delete_job_metadata(
        self,
        job_id: Any,
        project: Any = None,
        location: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def delete_model(self, model: Any, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete_routine(self, routine: Any, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete_table(self, table: Any, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def extract_table(
        self,
        source: Any,
        destination_uris: Any,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> _Job: ...
    @network
    @blocking
    def get_dataset(self, dataset_ref: Any, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_iam_policy(self, table: Any, requested_policy_version: Any = 1, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def get_job(self, job_id: Any, project: Any = None, location: Any = None, retry: Any = ..., timeout: Deadline | None = ...) -> _Job: ...
    @network
    @blocking
    def get_model(self, model_ref: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def get_routine(self, routine_ref: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def get_service_account_email(self, project: Any = None, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def get_table(self, table: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def insert_rows_json(
        self,
        table: Any,
        json_rows: Any,
        row_ids: Any = ...,
        skip_invalid_rows: Any = None,
        ignore_unknown_values: Any = None,
        template_suffix: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
    ) -> Any: ...
    @network
    @blocking
    def list_datasets(
        self,
        project: Any = None,
        include_all: Any = False,
        filter: Any = None,
        max_results: Any = None,
        page_token: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def list_jobs(
        self,
        project: Any = None,
        parent_job: Any = None,
        max_results: Any = None,
        page_token: Any = None,
        all_users: Any = None,
        state_filter: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def list_models(
        self,
        dataset: Any,
        max_results: Any = None,
        page_token: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def list_partitions(self, table: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def list_projects(
        self, max_results: Any = None, page_token: Any = None, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def list_routines(
        self,
        dataset: Any,
        max_results: Any = None,
        page_token: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def list_rows(
        self,
        table: Any,
        selected_fields: Any = None,
        max_results: Any = None,
        page_token: Any = None,
        start_index: Any = None,
        page_size: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def list_tables(
        self,
        dataset: Any,
        max_results: Any = None,
        page_token: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> Any: ...
    @network
    @blocking
    def load_table_from_dataframe(
        self,
        dataframe: Any,
        destination: Any,
        num_retries: Any = 6,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        parquet_compression: Any = "snappy",
        timeout: Deadline | None = ...,
    ) -> _Job: ...
    @network
    @blocking
    def load_table_from_file(
        self,
        file_obj: Any,
        destination: Any,
        rewind: Any = False,
        size: Any = None,
        num_retries: Any = 6,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        timeout: Deadline | None = ...,
    ) -> _Job: ...
    @network
    @blocking
    def load_table_from_json(
        self,
        json_rows: Any,
        destination: Any,
        num_retries: Any = 6,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        timeout: Deadline | None = ...,
    ) -> _Job: ...
    @network
    @blocking
    def load_table_from_uri(
        self,
        source_uris: Any,
        destination: Any,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        job_config: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
    ) -> _Job: ...
    @network
    @blocking
    def query(
        self,
        query: Any,
        job_config: Any = None,
        job_id: Any = None,
        job_id_prefix: Any = None,
        location: Any = None,
        project: Any = None,
        retry: Any = ...,
        timeout: Deadline | None = ...,
        *args: Any,
        **kwargs: Any,
    ) -> _Job: ...
    @network
    @blocking
    def set_iam_policy(
        self, table: Any, policy: Any, updateMask: Any = None, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def test_iam_permissions(self, table: Any, permissions: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def update_dataset(
        self, dataset: Any, fields: Any, retry: Any = ..., timeout: Deadline | None = ..., *args: Any, **kwargs: Any
    ) -> Any: ...
    @network
    @blocking
    def update_model(self, model: Any, fields: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def update_routine(self, routine: Any, fields: Any, retry: Any = ..., timeout: Deadline | None = ...) -> Any: ...
    @network
    @blocking
    def update_table(
        self, table: Any, fields: Any, autodetect_schema: Any = False, retry: Any = ..., timeout: Deadline | None = ...
    ) -> Any: ...
    @network
    @blocking
    def query_and_wait(self, query: Any, *, api_timeout: Deadline | None = ..., **kwargs: Any) -> Iterator[Any]: ...

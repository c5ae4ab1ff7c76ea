"""cassandra-driver 3.30.1. A request has ten seconds, connecting five; `timeout=None` takes the limit away.

`execute_async` does not wait: many of them at once are how this database is used, and no query by themselves.
"""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, Statement, blocking, network
from backlint.stub import query as queries

class ExecutionProfile:
    def __init__(
        self,
        load_balancing_policy: Any = ...,
        retry_policy: Any = None,
        consistency_level: Any = ...,
        serial_consistency_level: Any = None,
        request_timeout: Deadline["total"] = 10.0,
        row_factory: Any = ...,
        speculative_execution_policy: Any = None,
        continuous_paging_options: Any = None,
    ) -> None: ...

class ResultSet:
    current_rows: list[Any]
    def __iter__(self) -> Iterator[Any]: ...
    def one(self) -> Any: ...
    def all(self) -> list[Any]: ...

class ResponseFuture:
    @blocking
    def result(self) -> ResultSet: ...
    def add_callbacks(
        self,
        callback: Any,
        errback: Any,
        callback_args: Any = (),
        callback_kwargs: Any = None,
        errback_args: Any = (),
        errback_kwargs: Any = None,
    ) -> Self: ...

class Session:
    def __enter__(self) -> Self: ...
    @queries
    @blocking
    def execute(
        self,
        query: Statement,
        parameters: Any = None,
        timeout: Deadline["total"] = 10,
        trace: bool = False,
        custom_payload: Any = None,
        execution_profile: Any = ...,
        paging_state: Any = None,
        host: Any = None,
        execute_as: Any = None,
    ) -> ResultSet: ...
    def execute_async(
        self,
        query: Any,
        parameters: Any = None,
        trace: bool = False,
        custom_payload: Any = None,
        timeout: Any = ...,
        *args: Any,
        **kwargs: Any,
    ) -> ResponseFuture: ...
    @queries
    @blocking
    def execute_concurrent(
        self,
        statements_and_parameters: Any,
        concurrency: int = 100,
        raise_on_first_error: bool = True,
        results_generator: bool = False,
        execution_profile: Any = ...,
    ) -> list[Any]: ...
    @queries
    @blocking
    def execute_concurrent_with_args(self, statement: Any, parameters: Any, *args: Any, **kwargs: Any) -> list[Any]: ...
    @network
    @blocking
    def prepare(self, query: Any, custom_payload: Any = None, keyspace: str | None = None) -> Any: ...
    def set_keyspace(self, keyspace: str) -> None: ...
    def shutdown(self) -> None: ...

class Cluster:
    def __init__(
        self,
        contact_points: Any = ...,
        port: int = 9042,
        compression: Any = True,
        auth_provider: Any = None,
        *args: Any,
        connect_timeout: Deadline["connect"] = 5,
        control_connection_timeout: Any = 2.0,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    @network
    @blocking
    def connect(self, keyspace: str | None = None, wait_for_all_pools: bool = False) -> Session: ...
    def shutdown(self) -> None: ...

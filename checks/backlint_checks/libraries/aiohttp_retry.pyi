"""aiohttp-retry 2.9.1.

It counts attempts, three by default, waits longer each time, and repeats every method, POST and PATCH too, after any error of the client and
any status from 500 on.
"""

from typing import Any, Self

from aiohttp import ClientResponse, ClientSession, _Pending
from backlint.stub import INHERIT, Attempts, Failures, Methods, Verb, Wait, network, nonidempotent
from backlint.stub import retry as retries

class RetryOptionsBase:
    @retries
    def __init__(
        self,
        attempts: Attempts = 3,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

class ExponentialRetry(RetryOptionsBase):
    @retries
    def __init__(
        self,
        attempts: Attempts = 3,
        start_timeout: Wait["growing"] = 0.1,
        max_timeout: float = 30.0,
        factor: float = 2.0,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

class RandomRetry(RetryOptionsBase):
    @retries
    def __init__(
        self,
        attempts: Attempts = 3,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        min_timeout: float = 0.1,
        max_timeout: Wait["jitter"] = 3.0,
        random_func: Any = ...,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

# As many attempts as there are pauses.
class ListRetry(RetryOptionsBase):
    def __init__(
        self,
        timeouts: Any,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

class FibonacciRetry(RetryOptionsBase):
    @retries
    def __init__(
        self,
        attempts: Attempts = 3,
        multiplier: Wait["growing"] = 1.0,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        max_timeout: float = 3.0,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

class JitterRetry(ExponentialRetry):
    @retries
    def __init__(
        self,
        attempts: Attempts = 3,
        start_timeout: Wait["growing"] = 0.1,
        max_timeout: float = 30.0,
        factor: float = 2.0,
        statuses: Any = None,
        exceptions: Failures = None,
        methods: Methods = False,
        random_interval_size: Wait["jitter"] = 2.0,
        retry_all_server_errors: bool = True,
        evaluate_response_callback: Any = None,
    ) -> None: ...

class RetryClient:
    def __init__(
        self,
        client_session: ClientSession | None = None,
        logger: Any = None,
        retry_options: Attempts | None = 3,
        raise_for_status: bool = False,
        *args: Any,
        _methods: Methods = False,
        **kwargs: Any,
    ) -> None: ...
    async def __aenter__(self) -> Self: ...
    @nonidempotent
    @network
    def request(
        self,
        method: Verb,
        url: Any,
        retry_options: Attempts | None = INHERIT,
        raise_for_status: bool | None = None,
        **kwargs: Any,
    ) -> _Pending[ClientResponse]: ...
    @network
    def get(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @network
    def options(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @network
    def head(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @nonidempotent
    @network
    def post(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @network
    def put(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @network
    def patch(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    @network
    def delete(
        self, url: Any, retry_options: Attempts | None = INHERIT, raise_for_status: bool | None = None, **kwargs: Any
    ) -> _Pending[ClientResponse]: ...
    async def close(self) -> None: ...

RetryOptions = RetryOptionsBase

"""zeep 4.3.3. `timeout` bounds how long a WSDL is loaded; operations wait for ever unless `operation_timeout` says otherwise."""

from typing import Any

from backlint.stub import FOREVER, Configures, Deadline, NoDeadline, blocking, network

class Transport:
    def __init__(
        self,
        cache: Any = None,
        timeout: NoDeadline["it bounds the loading of the WSDL only", "operation_timeout"] = 300,
        operation_timeout: Deadline = FOREVER,
        session: Configures = None,
    ) -> None: ...
    operation_timeout: float | None
    @network
    @blocking
    def get(self, address: str, params: Any, headers: Any) -> Any: ...
    @network
    @blocking
    def post(self, address: str, message: Any, headers: Any) -> Any: ...
    def settings(self, timeout: float | None = None) -> Any: ...

class AsyncTransport(Transport):
    def __init__(
        self,
        client: Configures = None,
        wsdl_client: Any = None,
        cache: Any = None,
        timeout: NoDeadline["it bounds the loading of the WSDL only", "operation_timeout"] = 300,
        operation_timeout: Deadline = FOREVER,
        verify_ssl: bool = True,
        proxy: Any = None,
    ) -> None: ...
    @network
    async def get(self, address: str, params: Any, headers: Any) -> Any: ...
    @network
    async def post(self, address: str, message: Any, headers: Any) -> Any: ...

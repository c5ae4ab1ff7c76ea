"""python-consul 1.1.0. There is no timeout parameter: requests wait for ever, but for an HTTP client of one's own (`connect` overridden)."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Secret, blocking, network

class ConsulException(Exception): ...
class NotFound(ConsulException): ...
class Timeout(ConsulException): ...

class _KV:
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def put(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...

class _Txn:
    @network
    @blocking
    def put(self, *args: Any, **kwargs: Any) -> Any: ...

class _Event:
    @network
    @blocking
    def fire(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...

class _Catalog:
    @network
    @blocking
    def register(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def deregister(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def datacenters(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def nodes(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def services(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def node(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def service(self, *args: Any, **kwargs: Any) -> Any: ...

class _Health:
    @network
    @blocking
    def service(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def checks(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def state(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def node(self, *args: Any, **kwargs: Any) -> Any: ...

class _Session:
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def node(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def renew(self, *args: Any, **kwargs: Any) -> Any: ...

class _ACL:
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def clone(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...

class _Status:
    @network
    @blocking
    def leader(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def peers(self, *args: Any, **kwargs: Any) -> Any: ...

class _Query:
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def execute(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def explain(self, *args: Any, **kwargs: Any) -> Any: ...

class _Coordinate:
    @network
    @blocking
    def datacenters(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def nodes(self, *args: Any, **kwargs: Any) -> Any: ...

class _Operator:
    @network
    @blocking
    def raft_config(self, *args: Any, **kwargs: Any) -> Any: ...

class _Check:
    @network
    @blocking
    def register(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def deregister(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ttl_pass(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ttl_fail(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ttl_warn(self, *args: Any, **kwargs: Any) -> Any: ...

class _AgentService:
    @network
    @blocking
    def register(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def deregister(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def maintenance(self, *args: Any, **kwargs: Any) -> Any: ...

class _Agent:
    check: _Check
    service: _AgentService
    @network
    @blocking
    def self(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def services(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def checks(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def members(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def maintenance(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def join(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def force_leave(self, *args: Any, **kwargs: Any) -> Any: ...

class Consul:
    kv: _KV
    txn: _Txn
    agent: _Agent
    event: _Event
    catalog: _Catalog
    health: _Health
    session: _Session
    acl: _ACL
    status: _Status
    query: _Query
    coordinate: _Coordinate
    operator: _Operator
    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 8500,
        token: Secret = None,
        scheme: str = "http",
        consistency: str = "default",
        dc: str | None = None,
        verify: bool = True,
        cert: Any = None,
        _timeout: Deadline = FOREVER,
    ) -> None: ...

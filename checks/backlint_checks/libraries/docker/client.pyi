"""docker 7.2.0.

What follows a container or an image as it goes on (`wait`, `run` without `detach`, `exec_run`, `logs`, `build`, `pull`, `events`) lasts as long as
that does: nothing is said of it.
"""

from collections.abc import Iterator
from typing import Any, Self

from backlint.stub import Deadline, blocking, network, receive

class _Container:
    id: str
    name: str
    status: str
    attrs: Any
    image: Any
    labels: Any
    @network
    @blocking
    def commit(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def diff(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_archive(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def kill(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def pause(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def put_archive(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def reload(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rename(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def resize(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def restart(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stats(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def top(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def unpause(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def attach(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def exec_run(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def export(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def logs(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def wait(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...

class _Containers:
    @network
    @blocking
    def get(self, container_id: str) -> _Container: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Iterator[_Container]: ...
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> _Container: ...
    @network
    @blocking
    def prune(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def run(self, image: Any, command: Any = None, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> _Container: ...

class _Images:
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get_registry_data(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def prune(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def build(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def load(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def pull(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def push(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...

class _Networks:
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def prune(self, *args: Any, **kwargs: Any) -> Any: ...

class _Volumes:
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def prune(self, *args: Any, **kwargs: Any) -> Any: ...

class _Services:
    @network
    @blocking
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def list(self, *args: Any, **kwargs: Any) -> Any: ...

class DockerClient:
    containers: _Containers
    images: _Images
    networks: _Networks
    volumes: _Volumes
    services: _Services
    api: APIClient
    def __init__(
        self, base_url: str | None = None, version: str | None = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> None: ...
    @classmethod
    def from_env(cls, *, timeout: Deadline["connect", "read"] = 60, **kwargs: Any) -> Self: ...
    def close(self) -> None: ...
    @receive
    @network
    @blocking
    def events(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Iterator[Any]: ...
    @network
    @blocking
    def df(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def login(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def ping(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def version(self, *args: Any, **kwargs: Any) -> Any: ...

class _Operation:
    @network
    @blocking
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class APIClient:
    timeout: Deadline
    def __init__(
        self, base_url: str | None = None, version: str | None = None, timeout: Deadline["connect", "read"] = 60, *args: Any, **kwargs: Any
    ) -> None: ...
    def __getattr__(self, name: str) -> _Operation: ...
    def close(self) -> None: ...
    def create_host_config(self, *args: Any, **kwargs: Any) -> Any: ...
    def create_networking_config(self, *args: Any, **kwargs: Any) -> Any: ...
    def create_endpoint_config(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def attach(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def build(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def events(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def exec_start(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def logs(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def pull(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def push(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...
    @network
    @blocking
    def wait(self, *args: Any, _timeout: Deadline = ..., **kwargs: Any) -> Any: ...

def from_env(*, timeout: Deadline["connect", "read"] = 60, **kwargs: Any) -> DockerClient: ...

"""pymemcache 4.0.0. Nothing bounds connecting or reading unless the client is told to."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Key, Ttl, batched, blocking, cache, network

@batched(get="get_many", set="set_many", delete="delete_many", gets="gets_many", get_many="", set_many="", delete_many="")
class Client:
    def __init__(
        self,
        server: Any,
        serde: Any = None,
        serializer: Any = None,
        deserializer: Any = None,
        connect_timeout: Deadline["connect"] = FOREVER,
        timeout: Deadline["read"] = FOREVER,
        no_delay: bool = False,
        ignore_exc: bool = False,
        socket_module: Any = ...,
        socket_keepalive: Any = None,
        key_prefix: bytes = b"",
        default_noreply: bool = True,
        allow_unicode_keys: bool = False,
        encoding: str = "ascii",
        tls_context: Any = None,
    ) -> None: ...
    @network
    @blocking
    @cache
    def get(self, key: Key["read"], default: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def get_many(self, keys: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def get_multi(self, keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def gets(self, key: Key["read"], default: Any = None, cas_default: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def gets_many(self, keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def set_many(self, values: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def set_multi(self, values: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def add(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def replace(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def append(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def prepend(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def cas(self, key: Key["write"], value: Any, cas: Any, expire: Ttl = 0, noreply: bool = False, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete(self, key: Key["delete"], noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete_many(self, keys: Key["delete"], noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete_multi(self, keys: Any, noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def incr(self, key: Key["write"], value: Any, noreply: bool = False) -> Any: ...
    @network
    @blocking
    @cache
    def decr(self, key: Key["write"], value: Any, noreply: bool = False) -> Any: ...
    @network
    @blocking
    @cache
    def touch(self, key: Key["delete"], expire: Ttl = 0, noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def flush_all(self, delay: int = 0, noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def cache_memlimit(self, memlimit: Any) -> Any: ...
    @network
    @blocking
    def stats(self, *args: Any) -> Any: ...
    @network
    @blocking
    def version(self) -> Any: ...
    @network
    @blocking
    def raw_command(self, command: Any, end_tokens: str = "\r\n") -> Any: ...
    def close(self) -> None: ...
    def quit(self) -> Any: ...
    def shutdown(self, graceful: bool = False) -> Any: ...

class PooledClient:
    def __init__(
        self,
        server: Any,
        serde: Any = None,
        serializer: Any = None,
        deserializer: Any = None,
        connect_timeout: Deadline["connect"] = FOREVER,
        timeout: Deadline["read"] = FOREVER,
        no_delay: bool = False,
        ignore_exc: bool = False,
        socket_module: Any = ...,
        socket_keepalive: Any = None,
        key_prefix: bytes = b"",
        max_pool_size: Any = None,
        pool_idle_timeout: int = 0,
        lock_generator: Any = None,
        default_noreply: bool = True,
        allow_unicode_keys: bool = False,
        encoding: str = "ascii",
        tls_context: Any = None,
    ) -> None: ...
    @network
    @blocking
    @cache
    def get(self, key: Key["read"], default: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def get_many(self, keys: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def get_multi(self, keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def gets(self, key: Key["read"]) -> Any: ...
    @network
    @blocking
    @cache
    def gets_many(self, keys: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def set_many(self, values: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def set_multi(self, values: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def add(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def replace(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def append(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def prepend(self, key: Key["write"], value: Any, expire: Ttl = 0, noreply: Any = None, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def cas(self, key: Key["write"], value: Any, cas: Any, expire: Ttl = 0, noreply: bool = False, flags: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete(self, key: Key["delete"], noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete_many(self, keys: Key["delete"], noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def delete_multi(self, keys: Any, noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def incr(self, key: Key["write"], value: Any, noreply: bool = False) -> Any: ...
    @network
    @blocking
    @cache
    def decr(self, key: Key["write"], value: Any, noreply: bool = False) -> Any: ...
    @network
    @blocking
    @cache
    def touch(self, key: Key["delete"], expire: Ttl = 0, noreply: Any = None) -> Any: ...
    @network
    @blocking
    @cache
    def flush_all(self, delay: int = 0, noreply: Any = None) -> Any: ...
    @network
    @blocking
    def stats(self, *args: Any) -> Any: ...
    @network
    @blocking
    def version(self) -> Any: ...
    @network
    @blocking
    def raw_command(self, command: Any, end_tokens: bytes = b"\r\n") -> Any: ...
    def close(self) -> None: ...
    def quit(self) -> Any: ...
    def shutdown(self, graceful: bool = False) -> Any: ...

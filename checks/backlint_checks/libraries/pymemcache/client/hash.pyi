"""pymemcache 4.0.0. Nothing bounds connecting or reading unless the client is told to."""

from typing import Any

from backlint.stub import FOREVER, Deadline, Key, Ttl, blocking, cache, network

class HashClient:
    def __init__(
        self,
        servers: Any,
        hasher: Any = ...,
        serde: Any = None,
        serializer: Any = None,
        deserializer: Any = None,
        connect_timeout: Deadline["connect"] = FOREVER,
        timeout: Deadline["read"] = FOREVER,
        no_delay: bool = False,
        socket_module: Any = ...,
        socket_keepalive: Any = None,
        key_prefix: bytes = b"",
        max_pool_size: Any = None,
        pool_idle_timeout: int = 0,
        lock_generator: Any = None,
        retry_attempts: int = 2,
        retry_timeout: int = 1,
        dead_timeout: int = 60,
        use_pooling: bool = False,
        ignore_exc: bool = False,
        allow_unicode_keys: bool = False,
        default_noreply: bool = True,
        encoding: str = "ascii",
        tls_context: Any = None,
    ) -> None: ...
    @network
    @blocking
    @cache
    def get(self, key: Key["read"], default: Any = None, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def get_many(self, keys: Key["read"], gets: bool = False, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def get_multi(self, keys: Any, gets: bool = False, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def gets(self, key: Key["read"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def gets_many(self, keys: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set_many(self, values: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def set_multi(self, values: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def add(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def replace(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def append(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def prepend(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def cas(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def delete(self, key: Key["delete"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def delete_many(self, keys: Key["delete"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def delete_multi(self, keys: Any, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def incr(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def decr(self, key: Key["write"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def touch(self, key: Key["delete"], *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def flush_all(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    @cache
    def gets_multi(self, keys: Any, *args: Any, **kwargs: Any) -> Any: ...
    def add_server(self, server: Any, port: Any = None) -> Any: ...
    def remove_server(self, server: Any, port: Any = None) -> Any: ...
    def close(self) -> None: ...
    def quit(self) -> Any: ...

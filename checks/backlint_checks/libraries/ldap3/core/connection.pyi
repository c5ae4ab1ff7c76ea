"""ldap3 2.9.1."""

from typing import Any, Self

from backlint.stub import FOREVER, Deadline, NoDeadline, Secret, blocking, network

class Connection:
    bound: bool
    result: Any
    response: Any
    entries: list[Any]
    extend: Any
    # With `auto_bind` it connects at once.
    def __init__(
        self,
        server: Any,
        user: str | None = None,
        password: Secret = None,
        auto_bind: Any = "DEFAULT",
        version: int = 3,
        authentication: str | None = None,
        client_strategy: str = "SYNC",
        auto_referrals: bool = True,
        auto_range: bool = True,
        sasl_mechanism: str | None = None,
        sasl_credentials: Any = None,
        check_names: bool = True,
        collect_usage: bool = False,
        read_only: bool = False,
        lazy: bool = False,
        raise_exceptions: bool = False,
        pool_name: str | None = None,
        pool_size: int | None = None,
        pool_lifetime: int | None = None,
        cred_store: Any = None,
        fast_decoder: bool = True,
        receive_timeout: Deadline["read"] = FOREVER,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    # The server is asked to end the search by then.
    @network
    @blocking
    def search(
        self,
        search_base: str,
        search_filter: str,
        search_scope: str = "SUBTREE",
        dereference_aliases: str = "ALWAYS",
        attributes: Any = None,
        size_limit: int = 0,
        time_limit: NoDeadline["it asks the server to end the search by then", "receive_timeout"] = 0,
        types_only: bool = False,
        get_operational_attributes: bool = False,
        controls: Any = None,
        paged_size: int | None = None,
        paged_criticality: bool = False,
        paged_cookie: Any = None,
        auto_escape: bool | None = None,
    ) -> Any: ...
    @network
    @blocking
    def open(self, reset_usage: bool = True, read_server_info: bool = True) -> None: ...
    @network
    @blocking
    def bind(self, read_server_info: bool = True, controls: Any = None) -> Any: ...
    @network
    @blocking
    def rebind(self, user: str | None = None, password: Secret = None, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def start_tls(self, read_server_info: bool = True) -> Any: ...
    @network
    @blocking
    def add(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def compare(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def modify(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def modify_dn(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def extended(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def abandon(self, *args: Any, **kwargs: Any) -> Any: ...
    # It sends and does not wait.
    def unbind(self, controls: Any = None) -> bool: ...

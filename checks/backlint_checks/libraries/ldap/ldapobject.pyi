"""python-ldap 3.4.8.

A connection waits for ever unless its `timeout` and `network_timeout`, or the options of the same names, say otherwise; -1 means for ever.
"""

from typing import Any, Self

from backlint.stub import INHERIT, PROCESS, Deadline, Retries, Secret, blocking, configures, network

class SimpleLDAPObject:
    timeout: Deadline
    network_timeout: Deadline
    def __init__(self, uri: str, trace_level: int = 0, *args: Any, _timeout: Deadline = PROCESS, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    # Which option it is, is not looked at: a positive number is taken for a timeout.
    @configures
    def set_option(self, option: int, invalue: Deadline) -> Any: ...
    def get_option(self, option: int) -> Any: ...
    @network
    @blocking
    def simple_bind_s(self, who: str | None = None, cred: Secret = None, serverctrls: Any = None, clientctrls: Any = None) -> Any: ...
    @network
    @blocking
    def bind_s(self, who: str, cred: Secret, method: int = 128) -> Any: ...
    @network
    @blocking
    def search_st(
        self, base: str, scope: int, filterstr: str | None = None, attrlist: Any = None, attrsonly: int = 0, timeout: Deadline = INHERIT
    ) -> list[Any]: ...
    @network
    @blocking
    def search_ext_s(
        self,
        base: str,
        scope: int,
        filterstr: str | None = None,
        attrlist: Any = None,
        attrsonly: int = 0,
        serverctrls: Any = None,
        clientctrls: Any = None,
        timeout: Deadline = INHERIT,
        sizelimit: int = 0,
    ) -> list[Any]: ...
    @network
    @blocking
    def find_unique_entry(
        self,
        base: str,
        scope: int = 2,
        filterstr: str | None = None,
        attrlist: Any = None,
        attrsonly: int = 0,
        serverctrls: Any = None,
        clientctrls: Any = None,
        timeout: Deadline = INHERIT,
    ) -> tuple[str, Any]: ...
    @network
    @blocking
    def read_s(
        self,
        dn: str,
        filterstr: str | None = None,
        attrlist: Any = None,
        serverctrls: Any = None,
        clientctrls: Any = None,
        timeout: Deadline = INHERIT,
    ) -> Any: ...
    # The asynchronous calls hand out a number, for whose answer `result` waits.
    def search_ext(self, *args: Any, **kwargs: Any) -> int: ...
    @network
    @blocking
    def result(self, msgid: int = -1, all: int = 1, timeout: Deadline | None = INHERIT) -> tuple[Any, Any]: ...
    @network
    @blocking
    def result2(self, msgid: int = -1, all: int = 1, timeout: Deadline | None = INHERIT) -> tuple[Any, Any, Any]: ...
    @network
    @blocking
    def result3(
        self, msgid: int = -1, all: int = 1, timeout: Deadline | None = INHERIT, resp_ctrl_classes: Any = None
    ) -> tuple[Any, Any, Any, Any]: ...
    @network
    @blocking
    def add_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def add_ext_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def cancel_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def compare_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def compare_ext_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def delete_ext_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def extop_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def modify_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def modify_ext_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def modrdn_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def passwd_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def rename_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def sasl_interactive_bind_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def sasl_non_interactive_bind_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def sasl_external_bind_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def sasl_gssapi_bind_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def search_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def start_tls_s(self, *args: Any, **kwargs: Any) -> Any: ...
    @network
    @blocking
    def whoami_s(self, *args: Any, **kwargs: Any) -> Any: ...
    def unbind(self) -> Any: ...
    def unbind_s(self) -> Any: ...

class ReconnectLDAPObject(SimpleLDAPObject):
    def __init__(
        self,
        uri: str,
        trace_level: int = 0,
        *args: Any,
        retry_max: Retries = 1,
        retry_delay: float = 60.0,
        _timeout: Deadline = PROCESS,
        **kwargs: Any,
    ) -> None: ...

LDAPObject = SimpleLDAPObject

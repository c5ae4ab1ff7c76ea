"""python-ldap 3.4.8.

`set_option(OPT_NETWORK_TIMEOUT, 5)` of the module holds for all connections that are made later.
"""

from typing import Any

from backlint.stub import PROCESS, Deadline

from . import ldapobject
from .ldapobject import LDAPObject

class LDAPError(Exception): ...
class SERVER_DOWN(LDAPError): ...
class TIMEOUT(LDAPError): ...
class INVALID_CREDENTIALS(LDAPError): ...
class NO_SUCH_OBJECT(LDAPError): ...

SCOPE_BASE: int
SCOPE_ONELEVEL: int
SCOPE_SUBTREE: int
OPT_NETWORK_TIMEOUT: int
OPT_TIMEOUT: int
OPT_REFERRALS: int

def initialize(
    uri: str,
    trace_level: int = 0,
    trace_file: Any = None,
    trace_stack_limit: Any = None,
    bytes_mode: Any = None,
    fileno: Any = None,
    _timeout: Deadline = PROCESS,
    **kwargs: Any,
) -> LDAPObject: ...
def get_option(option: int) -> Any: ...
def set_option(option: int, invalue: Deadline["process"]) -> None: ...

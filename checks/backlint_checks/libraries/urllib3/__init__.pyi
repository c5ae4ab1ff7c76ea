"""urllib3 2.8.0 and 1.26.

A pool without `timeout` uses the process-wide socket default; the module's own `request` helper has three seconds.
"""

from typing import Any

from backlint.stub import Deadline, Retries, Verb, blocking, network, nonidempotent

from . import exceptions, util
from .connectionpool import HTTPConnectionPool, HTTPSConnectionPool, connection_from_url
from .poolmanager import PoolManager, ProxyManager, proxy_from_url
from .response import BaseHTTPResponse, HTTPResponse
from .util.retry import Retry
from .util.timeout import Timeout

@nonidempotent
@network
@blocking
def request(
    method: Verb,
    url: str,
    *,
    body: Any = None,
    fields: Any = None,
    headers: Any = None,
    preload_content: bool | None = True,
    decode_content: bool | None = True,
    redirect: bool | None = True,
    retries: Retries | None = 3,
    timeout: Deadline["connect", "read"] = 3,
    json: Any = None,
) -> BaseHTTPResponse: ...

"""requests 2.34.2 (the same since 2.0).

The verb helpers pass `timeout` on to the socket as it is: leaving it out means for ever, whatever `socket.setdefaulttimeout` says.
"""

from typing import Any

from backlint.stub import FOREVER, Deadline, Verb, blocking, network, nonidempotent

from . import adapters, auth, exceptions, sessions
from .exceptions import ConnectionError, ConnectTimeout, HTTPError, ReadTimeout, RequestException, Timeout, TooManyRedirects
from .models import PreparedRequest, Request, Response
from .sessions import Session, session

@nonidempotent
@network
@blocking
def request(method: Verb, url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def get(url: str, params: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def options(url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def head(url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@nonidempotent
@network
@blocking
def post(url: str, data: Any = None, json: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def put(url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def patch(url: str, data: Any = None, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...
@network
@blocking
def delete(url: str, *, timeout: Deadline["connect", "read"] = FOREVER, **kwargs: Any) -> Response: ...

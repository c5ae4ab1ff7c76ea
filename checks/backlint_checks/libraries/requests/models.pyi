"""requests 2.34.2. Reading `content`, `text` or `json()` of a streamed response reads from the network; others have it already."""

from collections.abc import Iterator
from typing import Any, Self

class Request:
    def __init__(
        self,
        method: str | None = None,
        url: str | None = None,
        headers: Any = None,
        files: Any = None,
        data: Any = None,
        params: Any = None,
        auth: Any = None,
        cookies: Any = None,
        hooks: Any = None,
        json: Any = None,
    ) -> None: ...
    def prepare(self) -> PreparedRequest: ...

class PreparedRequest:
    method: str | None
    url: str | None
    headers: dict[str, str]
    body: Any
    def prepare(
        self,
        method: str | None = None,
        url: str | None = None,
        headers: Any = None,
        files: Any = None,
        data: Any = None,
        params: Any = None,
        auth: Any = None,
        cookies: Any = None,
        hooks: Any = None,
        json: Any = None,
    ) -> None: ...

class Response:
    status_code: int
    headers: dict[str, str]
    url: str
    reason: str
    encoding: str | None
    cookies: Any
    request: PreparedRequest
    raw: Any
    ok: bool
    content: bytes
    text: str
    history: list[Response]
    def __enter__(self) -> Self: ...
    def __bool__(self) -> bool: ...
    def __iter__(self) -> Iterator[bytes]: ...
    def json(self, **kwargs: Any) -> Any: ...
    def iter_content(self, chunk_size: int | None = 1, decode_unicode: bool = False) -> Iterator[bytes]: ...
    def iter_lines(self, chunk_size: int = 512, decode_unicode: bool = False, delimiter: Any = None) -> Iterator[bytes]: ...
    def raise_for_status(self) -> None: ...
    def close(self) -> None: ...

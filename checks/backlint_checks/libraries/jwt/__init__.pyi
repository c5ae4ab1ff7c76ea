"""PyJWT 2.10."""

from typing import Any

from backlint.stub import Secret

def encode(
    payload: dict[str, Any],
    key: Secret,
    algorithm: str | None = None,
    headers: dict[str, Any] | None = None,
    json_encoder: Any = None,
    sort_headers: bool = True,
) -> str: ...
def decode(
    jwt: str | bytes,
    key: Secret = "",
    algorithms: Any = None,
    options: dict[str, Any] | None = None,
    verify: bool | None = None,
    detached_payload: bytes | None = None,
    audience: Any = None,
    subject: str | None = None,
    issuer: Any = None,
    leeway: Any = 0,
    **kwargs: Any,
) -> Any: ...
def decode_complete(
    jwt: str | bytes, key: Secret = "", algorithms: Any = None, options: dict[str, Any] | None = None
) -> dict[str, Any]: ...

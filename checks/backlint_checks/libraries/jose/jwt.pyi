"""python-jose 3.5."""

from typing import Any

from backlint.stub import Secret

def encode(
    claims: dict[str, Any], key: Secret, algorithm: str = "HS256", headers: dict[str, Any] | None = None, access_token: str | None = None
) -> str: ...
def decode(
    token: str,
    key: Secret,
    algorithms: Any = None,
    options: dict[str, Any] | None = None,
    audience: str | None = None,
    issuer: Any = None,
    subject: str | None = None,
    access_token: str | None = None,
) -> dict[str, Any]: ...

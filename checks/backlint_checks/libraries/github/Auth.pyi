"""PyGithub 2.10.0."""

from typing import Any

from backlint.stub import Secret

class Auth: ...

class Token(Auth):
    def __init__(self, token: Secret) -> None: ...

class AppAuth(Auth):
    def __init__(self, app_id: Any, private_key: Secret = None, **kwargs: Any) -> None: ...

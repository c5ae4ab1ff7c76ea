"""Django 6.1.3."""

from typing import Any

from backlint.stub import Named, blocking, query, write

from ...conf import settings

def get_user_model[T](_model: Named[T] = settings.AUTH_USER_MODEL) -> type[T]: ...
@query
@blocking
def authenticate[T](request: Any = None, _model: Named[T] = settings.AUTH_USER_MODEL, **credentials: Any) -> T | None: ...
@write
@blocking
def login(request: Any, user: Any, backend: Any = None) -> None: ...
@write
@blocking
def logout(request: Any) -> None: ...
def update_session_auth_hash(request: Any, user: Any) -> None: ...

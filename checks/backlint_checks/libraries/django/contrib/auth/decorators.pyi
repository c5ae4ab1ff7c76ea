"""Django 6.1.3."""

from typing import Any

from backlint.stub import decorates

@decorates
def login_required(function: Any = None, redirect_field_name: str = "next", login_url: Any = None) -> Any: ...
@decorates
def permission_required(perm: Any, login_url: Any = None, raise_exception: bool = False) -> Any: ...
@decorates
def user_passes_test(test_func: Any, login_url: Any = None, redirect_field_name: str = "next") -> Any: ...

"""tenacity 9.2.1. Only classes of exceptions say which failures are meant; the other conditions are not known."""

from typing import Any

from backlint.stub import Failures

class retry_base(Failures): ...

class retry_if_exception(retry_base):
    def __init__(self, predicate: Any) -> None: ...

class retry_if_exception_type(retry_base):
    def __init__(self, exception_types: Failures = ...) -> None: ...

class retry_if_not_exception_type(retry_base):
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_unless_exception_type(retry_base):
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_if_exception_cause_type(retry_base):
    def __init__(self, exception_types: Any = ...) -> None: ...

class retry_if_exception_message(retry_base):
    def __init__(self, message: str | None = None, match: Any = None) -> None: ...

class retry_if_not_exception_message(retry_base):
    def __init__(self, message: str | None = None, match: Any = None) -> None: ...

class retry_if_result(retry_base):
    def __init__(self, predicate: Any) -> None: ...

class retry_if_not_result(retry_base):
    def __init__(self, predicate: Any) -> None: ...

class retry_any(retry_base):
    def __init__(self, *retries: Any) -> None: ...

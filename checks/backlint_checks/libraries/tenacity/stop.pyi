"""tenacity 9.2.1."""

from typing import Any

from backlint.stub import FOREVER, Attempts, Stop

class stop_base(Stop): ...

class stop_any(stop_base):
    def __init__(self, *stops: Stop["any"]) -> None: ...

class stop_all(stop_base):
    def __init__(self, *stops: Stop["all"]) -> None: ...

stop_never = FOREVER

class stop_after_attempt(stop_base):
    def __init__(self, max_attempt_number: Attempts) -> None: ...

class stop_after_delay(stop_base):
    def __init__(self, max_delay: Any) -> None: ...

class stop_before_delay(stop_base):
    def __init__(self, max_delay: Any) -> None: ...

class stop_when_event_set(stop_base):
    def __init__(self, event: Any) -> None: ...

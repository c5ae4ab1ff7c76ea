"""pybreaker 1.4.1. After five failures in a row every call fails at once for a minute. A breaker does not retry."""

from typing import Any

from backlint.stub import Runs, decorates

class CircuitBreakerError(Exception): ...
class CircuitBreakerListener: ...
class CircuitBreakerStorage: ...

class CircuitMemoryStorage(CircuitBreakerStorage):
    def __init__(self, state: Any) -> None: ...

class CircuitRedisStorage(CircuitBreakerStorage):
    def __init__(
        self,
        state: Any,
        redis_object: Any,
        namespace: str | None = None,
        fallback_circuit_state: str = "closed",
        cluster_mode: bool = False,
    ) -> None: ...

class CircuitBreaker:
    fail_max: int
    reset_timeout: float
    current_state: str
    fail_counter: int
    def __init__(
        self,
        fail_max: int = 5,
        reset_timeout: float = 60,
        success_threshold: int = 1,
        exclude: Any = None,
        listeners: Any = None,
        state_storage: CircuitBreakerStorage | None = None,
        name: str | None = None,
        throw_new_error_on_trip: bool = True,
    ) -> None: ...
    @decorates
    def __call__(self, *call_args: Any, **call_kwargs: Any) -> Any: ...
    def call[R](self, func: Runs[R], *args: Any, **kwargs: Any) -> R: ...
    def call_async[R](self, func: Runs[R], *args: Any, **kwargs: Any) -> R: ...
    def calling(self) -> Any: ...
    def open(self) -> Any: ...
    def close(self) -> None: ...
    def half_open(self) -> None: ...

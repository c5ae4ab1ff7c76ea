"""tenacity 9.2.1. Two waits added with `+` are waited one after the other."""

from typing import Any

from backlint.stub import Wait

class wait_base(Wait): ...

class wait_fixed(wait_base):
    def __init__(self, wait: Wait) -> None: ...

class wait_none(wait_base):
    def __init__(self) -> None: ...

class wait_random(wait_base):
    def __init__(self, min: Any = 0, max: Wait["jitter"] = 1) -> None: ...

class wait_combine(wait_base):
    def __init__(self, *strategies: Wait) -> None: ...

class wait_chain(wait_base):
    def __init__(self, *strategies: Wait["chain"]) -> None: ...

class wait_incrementing(wait_base):
    def __init__(self, start: Wait = 0, increment: Wait["growing"] = 100, max: Any = ...) -> None: ...

class wait_exponential(wait_base):
    def __init__(self, multiplier: Wait["growing"] = 1, max: Any = ..., exp_base: float = 2, min: Wait = 0) -> None: ...

class wait_random_exponential(wait_exponential):
    def __init__(self, multiplier: Wait["jitter"] = 1, max: Any = ..., exp_base: float = 2, min: Any = 0) -> None: ...

class wait_exponential_jitter(wait_base):
    def __init__(self, initial: Wait["growing"] = 1, max: Any = ..., exp_base: float = 2, jitter: Wait["jitter"] = 1) -> None: ...

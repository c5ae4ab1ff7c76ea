"""async-timeout 5.0."""

from backlint.stub import Deadline, deadline_scope

class Timeout:
    async def __aenter__(self) -> Timeout: ...

@deadline_scope
def timeout(delay: Deadline["total"]) -> Timeout: ...
@deadline_scope
def timeout_at(deadline: Deadline["total"]) -> Timeout: ...

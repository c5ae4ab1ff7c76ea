"""urllib3 2.8.0."""

from backlint.stub import FOREVER, PROCESS, Deadline

class Timeout:
    def __init__(
        self, total: Deadline["total"] = FOREVER, connect: Deadline["connect"] = PROCESS, read: Deadline["read"] = PROCESS
    ) -> None: ...

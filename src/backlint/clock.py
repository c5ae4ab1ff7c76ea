"""Where the time of a run goes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Clock:
    """Adds up what each part of a run takes.

    Attributes:
        laps: Seconds on the wall and of this process's CPU by part, in the order in which the parts began.
    """

    def __init__(self) -> None:
        self.laps: dict[str, tuple[float, float]] = {}

    @contextmanager
    def lap(self, part: str) -> Iterator[None]:
        """Count what runs in the body to a part."""
        wall, cpu = time.perf_counter(), time.process_time()
        self.laps.setdefault(part, (0.0, 0.0))
        try:
            yield
        finally:
            spent = self.laps[part]
            self.laps[part] = (spent[0] + time.perf_counter() - wall, spent[1] + time.process_time() - cpu)

    def add(self, other: Clock) -> None:
        """Count what another process took. Its wall is not this one's, so that the parts together may take longer than the whole."""
        for part, (wall, cpu) in other.laps.items():
            spent = self.laps.get(part, (0.0, 0.0))
            self.laps[part] = (spent[0] + wall, spent[1] + cpu)

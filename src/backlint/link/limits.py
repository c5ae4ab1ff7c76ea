"""What is known of how long a call may wait, and the parameters of library functions that say so."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..facts import Parameter
from .values import Hole

BOUNDED, FOREVER, UNKNOWN = "bounded", "forever", "unknown"
#: The phases of a deadline parameter that names none.
ANY = "any"
TOTAL = "total"
#: The annotations of parameters that bound a call.
DEADLINES = ("Deadline", "Milliseconds")


@dataclass(frozen=True)
class Slot:
    """A parameter that bounds a call: its phases, whether None means "as if left out", whether zero means not to wait at all, whether its
    name is that of the library although it starts with an underscore."""

    parameter: Parameter
    phases: tuple[str, ...]
    optional: bool
    instant: bool = False
    named: bool = False

    @property
    def passable(self) -> bool:
        """Whether callers can give it."""
        return self.named or not self.parameter.name.startswith("_")


@dataclass(frozen=True)
class Limit:
    """What is known of how long a call may wait.

    Attributes:
        phases: Each phase with its state: "bounded", "forever", "unknown".
        given: Phases whose state was written down rather than left to a default.
        hole: The parameter on which it depends.
        key: For a `**kwargs` hole: the keyword in it.
    """

    phases: dict[str, str] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    hole: Hole | None = None
    key: str = ""

    @property
    def state(self) -> str:
        """Whether the whole call is bounded: by a finite total, or in every phase. Connecting without a limit of its own is not held
        against a call whose other phases are bounded, unless somebody wrote so."""
        if not self.phases:
            return UNKNOWN
        if self.phases.get(TOTAL) in (BOUNDED, UNKNOWN):
            return self.phases[TOTAL]
        states = {phase: state for phase, state in self.phases.items() if phase != TOTAL} or self.phases
        if UNKNOWN in states.values():
            return UNKNOWN
        return FOREVER if self.unbounded else BOUNDED

    @property
    def unbounded(self) -> tuple[str, ...]:
        """The phases that may last for ever."""
        if self.phases.get(TOTAL) == BOUNDED:
            return ()
        open_phases = [phase for phase, state in self.phases.items() if state == FOREVER and phase != TOTAL]
        bounded = [phase for phase, state in self.phases.items() if state == BOUNDED]
        # Waiting for a free connection ends when the calls on all others do.
        if bounded and all(phase == "pool" or phase == "connect" and phase not in self.given for phase in open_phases):
            return ()
        if not open_phases and self.phases.get(TOTAL) == FOREVER and not bounded:
            return (TOTAL,)
        return tuple(open_phases)

    @property
    def partly(self) -> str:
        """The unbounded phases where others are bounded, for people; "" where nothing is bounded."""
        if not any(state == BOUNDED for state in self.phases.values()):
            return ""
        return " and ".join(self.unbounded)

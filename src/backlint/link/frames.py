"""A function as it is reached: with what is known of its arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..facts import Mark
from .values import Arguments, FunctionValue, Value, Values

if TYPE_CHECKING:
    from .symbols import ClassInfo, FunctionInfo


class Frame:
    """A function together with values for some of its parameters.

    The frame without any is its *generic* frame: there each parameter is a hole, or what its annotation and default say.

    Attributes:
        function: The function.
        bindings: What is known of parameters.
        closure: The frame in which the function was defined, for a nested one whose free names depend on it.
        depth: How many calls with known arguments led here.
        memo: Nodes already evaluated.
        sites: What it does, filled by `effects`.
    """

    __slots__ = ("bindings", "closure", "depth", "function", "memo", "sites")

    def __init__(self, function: FunctionInfo, bindings: dict[str, Values], closure: Frame | None, depth: int) -> None:
        self.function = function
        self.bindings = bindings
        self.closure = closure
        self.depth = depth
        self.memo: dict[int, Values | None] = {}
        self.sites: tuple[Site, ...] | None = None

    @property
    def is_generic(self) -> bool:
        """Whether nothing is known of its arguments."""
        return not self.bindings

    def __repr__(self) -> str:
        return f"<frame {self.function.path}({', '.join(self.bindings)})>"


@dataclass(frozen=True, eq=False)
class Site:
    """A place in a frame where something is called, openly or not.

    Attributes:
        frame: Where.
        kind: "call", "read" (an attribute whose reading runs code), "iterate" (the head of a loop, or a consumer such as `list`),
            "index" (a subscript), "await" (of an object that is no coroutine), "format" (a text is made of an object, or its truth asked),
            "shown" (an attribute that a framework reads because of how a class is declared).
        node: The expression: the call, the attribute, the iterable.
        block: The block that it stands in.
        mark: Its place.
        target: What runs: a function of a library model or of the project.
        callee: For a function of the project: the frame in which it runs.
        arguments: For a call, what it is given.
        per_item: The values iterated over, when the call runs its function once for each (`map(f, rows)`, `sorted(rows, key=f)`).
        use: As in `facts.Call`.
        name: The attribute, for "read" and "shown".
        shown: Why a framework does it: classes and the names in them that say so, outermost first.
    """

    frame: Frame
    kind: str
    node: int
    block: int
    mark: Mark
    target: FunctionValue
    callee: Frame | None = None
    arguments: Arguments | None = None
    per_item: Values = ()
    use: str = "used"
    name: str = ""
    shown: tuple[tuple[ClassInfo, str], ...] = ()

    @property
    def function(self) -> FunctionInfo:
        """The function in whose text it stands."""
        return self.frame.function

    @property
    def receiver(self) -> Value | None:
        """The object on which it happens."""
        return self.target.receiver


@dataclass(frozen=True, eq=False)
class Reached:
    """A site reached from another place: the chain of sites that leads there, the last of which is `site`."""

    site: Site
    chain: tuple[Site, ...] = field(default=())

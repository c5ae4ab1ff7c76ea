"""What an expression may stand for.

A value carries its access path: an `Instance` knows the call, the iteration or the attribute that it came from (`origin`), and through it
the values before. So the rows of `Order.objects.filter(open=True)` are instances of `Order` whose origin is an iteration over a query set
whose origin is the call of `filter` on the manager `objects` of `Order`.

An expression's result is a tuple of values, any of which it may be: `()` when nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from typing_extensions import Self

    from .frames import Frame
    from .symbols import ClassInfo, FunctionInfo, ModuleInfo

#: More alternatives than this say nothing; they are cut in order of appearance.
WIDTH: Final = 12
#: Origins longer than this are cut: whoever walks them finds `Cut`.
LENGTH: Final = 24


@dataclass(frozen=True)
class Const:
    """A constant: None, a bool, a number, a string."""

    value: Any

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and type(self.value) is type(other.value) and bool(self.value == other.value)


#: The values made so far, so that equal ones are the same object: comparing two then costs nothing, however much they hold.
_made: dict[tuple[Any, ...], Any] = {}


def forget() -> None:
    """Start a new table of values. Those already made stay valid; a new program has no use for them."""
    _made.clear()


class _Node:
    """A value made of others: made once, hashed once, compared by identity first."""

    __slots__ = ("_hash", "key")
    key: tuple[Any, ...]
    _hash: int

    def __new__(cls, *key: Any) -> Self:
        entry = (cls, key)
        known = _made.get(entry)
        if known is None:
            known = object.__new__(cls)
            known.key = key
            known._hash = hash(entry)
            _made[entry] = known
        return cast("Self", known)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(self) is type(other) and self._hash == other._hash and self.key == other.key

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self.key!r}"


class Text(_Node):
    """A string whose value is not kept, or is put together at run time."""

    __slots__ = ()


class Unmodelled(_Node):
    """Something of a library for which there is no model: only its dotted path is known."""

    __slots__ = ()

    @property
    def path(self) -> str:
        """`acme.client.Client`"""
        return str(self.key[0])


class ModuleValue(_Node):
    """A module of the project or of a library model."""

    __slots__ = ()

    @property
    def module(self) -> ModuleInfo:
        """The module."""
        return self.key[0]  # type: ignore[no-any-return]


class ClassValue(_Node):
    """A class itself, with its type arguments where it was subscripted."""

    __slots__ = ()

    @property
    def cls(self) -> ClassInfo:
        """The class."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def args(self) -> tuple[Values, ...]:
        """One entry a type parameter; `()` where none was given."""
        return self.key[1]  # type: ignore[no-any-return]


class FunctionValue(_Node):
    """A function, bound to a receiver where it is a method, with the frame that its free names are looked up in."""

    __slots__ = ()

    @property
    def function(self) -> FunctionInfo:
        """The function."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def receiver(self) -> Value | None:
        """What `self` or `cls` is bound to."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def closure(self) -> Frame | None:
        """Where it was defined, for a nested function."""
        return self.key[2]  # type: ignore[no-any-return]


class Instance(_Node):
    """An object of a class.

    `args` are its type arguments (the rows of a query set), `origin` is where it came from.
    """

    __slots__ = ()

    @property
    def cls(self) -> ClassInfo:
        """Its class."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def args(self) -> tuple[Values, ...]:
        """One entry a type parameter of the class; `()` where none is known."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def origin(self) -> Origin | None:
        """Where it came from, None where that is not known."""
        return self.key[2]  # type: ignore[no-any-return]

    def plain(self) -> Instance:
        """The same without its origin."""
        return self if self.origin is None else Instance(self.cls, self.args, None)


class Sequence(_Node):
    """A tuple, list or set display: its kind and the values of each item."""

    __slots__ = ()

    @property
    def kind(self) -> str:
        """`tuple`, `list` or `set`."""
        return str(self.key[0])

    @property
    def items(self) -> tuple[Values, ...]:
        """What each item may be."""
        return self.key[1]  # type: ignore[no-any-return]


class Dictionary(_Node):
    """A dict display: pairs of a constant key (None where it is not constant) and the values under it; `open` if more may be in it."""

    __slots__ = ()

    @property
    def pairs(self) -> tuple[tuple[Any, Values], ...]:
        """The known entries, in order; the last one of a key counts."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def open(self) -> bool:
        """Whether it holds entries that are not known."""
        return bool(self.key[1])

    @property
    def rest(self) -> Values:
        """Where the entries that are not known come from: the `**kwargs` of a function, or values of which nothing is known."""
        return self.key[2] if len(self.key) > 2 else ()

    def get(self, name: str) -> Values | None:
        """What stands under a key, None where it is not among the known entries."""
        found: Values | None = None
        for key, values in self.pairs:
            if key == name:
                found = values
        return found


class Partial(_Node):
    """A callable with some arguments already given."""

    __slots__ = ()

    @property
    def target(self) -> Value:
        """The callable."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def args(self) -> tuple[Values, ...]:
        """Positional arguments given."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def kwargs(self) -> tuple[tuple[str, Values], ...]:
        """Keyword arguments given."""
        return self.key[2]  # type: ignore[no-any-return]


class Hole(_Node):
    """A parameter of a function whose callers have not been looked at; `without` names what the code has ruled out ("none", "false")."""

    __slots__ = ()

    @property
    def function(self) -> FunctionInfo:
        """The function."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def name(self) -> str:
        """The parameter."""
        return str(self.key[1])

    @property
    def without(self) -> str:
        """ "none" where the code has made sure that it is not None, "false" where it is true, else ""."""
        return str(self.key[2])


class TypeVariable(_Node):
    """A type parameter that is not bound yet."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.key[0])


class Special(_Node):
    """A construct of `typing` or of the stub vocabulary: its dotted path and, where subscripted, the function and node of the subscript."""

    __slots__ = ()

    @property
    def path(self) -> str:
        """`typing.Optional`, `backlint.stub.Deadline`."""
        return str(self.key[0])

    @property
    def subscript(self) -> tuple[FunctionInfo, int] | None:
        """Where its subscript is written, None for the bare name."""
        return self.key[1]  # type: ignore[no-any-return]


class Super(_Node):
    """`super()` in a method: the class of the method and the object."""

    __slots__ = ()

    @property
    def cls(self) -> ClassInfo:
        """The class whose bases are searched."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def receiver(self) -> Value:
        """What `self` stands for."""
        return self.key[1]  # type: ignore[no-any-return]


class Combined(_Node):
    """Two objects that say when a retry ends, joined by `|` or `&`: see `Stop` in the stub vocabulary."""

    __slots__ = ()

    @property
    def operator(self) -> str:
        """`|` or `&`."""
        return str(self.key[0])

    @property
    def left(self) -> Values:
        """What the left side may be."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def right(self) -> Values:
        """What the right side may be."""
        return self.key[2]  # type: ignore[no-any-return]


class CallOrigin(_Node):
    """The result of a call: which function on what, the arguments by parameter name, and the place."""

    __slots__ = ()

    @property
    def target(self) -> Value:
        """The callable: a `FunctionValue`, or a `ClassValue` for a construction."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def arguments(self) -> Arguments:
        """What was given."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def site(self) -> tuple[FunctionInfo, int]:
        """The function in which the call stands, and the call's node."""
        return self.key[2]  # type: ignore[no-any-return]


class ItemOrigin(_Node):
    """What iterating over a value gives."""

    __slots__ = ()

    @property
    def base(self) -> Value:
        """The value iterated over."""
        return self.key[0]  # type: ignore[no-any-return]


class AttributeOrigin(_Node):
    """An attribute of a value."""

    __slots__ = ()

    @property
    def base(self) -> Value:
        """The value."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def name(self) -> str:
        """The attribute."""
        return str(self.key[1])


class Cut(_Node):
    """An origin too long to follow."""

    __slots__ = ()


class Arguments(_Node):
    """The arguments of a call: positional values, keyword values, and whether unknown ones may be among them.

    `star` is set when `*x` with unknown contents was passed, `double` holds the values of `**x` that are not known dicts.
    """

    __slots__ = ()

    @property
    def positional(self) -> tuple[Values, ...]:
        """In order, up to the first unknown `*`."""
        return self.key[0]  # type: ignore[no-any-return]

    @property
    def keywords(self) -> tuple[tuple[str, Values], ...]:
        """By name."""
        return self.key[1]  # type: ignore[no-any-return]

    @property
    def star(self) -> bool:
        """Whether more positional arguments may follow."""
        return bool(self.key[2])

    @property
    def double(self) -> Values:
        """What `**` was given that is no known dict: holes or unknown values."""
        return self.key[3]  # type: ignore[no-any-return]

    def keyword(self, name: str) -> Values | None:
        """What was given under a name, None where nothing was."""
        for key, values in self.keywords:
            if key == name:
                return values
        return None


Origin = CallOrigin | ItemOrigin | AttributeOrigin | Hole | Cut
Value = (
    Const
    | Text
    | Unmodelled
    | ModuleValue
    | ClassValue
    | FunctionValue
    | Instance
    | Sequence
    | Dictionary
    | Partial
    | Hole
    | TypeVariable
    | Special
    | Super
    | Combined
)
Values = tuple[Value, ...]
Bindings = Mapping[str, Values]

NOTHING: Final[Values] = ()
NONE: Final = Const(None)
TEXT: Final = Text()
NO_ARGUMENTS: Final = Arguments((), (), False, ())


def join(groups: Iterable[Values]) -> Values:
    """All values of several results, each once, at most `WIDTH`."""
    first: Values = NOTHING
    found: dict[Value, None] = {}
    for group in groups:
        if not group:
            continue
        if not found and not first:
            first = group
            continue
        if first:
            found = dict.fromkeys(first)
            first = NOTHING
        for value in group:
            found[value] = None
    if first:
        return first if len(first) <= WIDTH else first[:WIDTH]
    if len(found) <= WIDTH:
        return tuple(found)
    return tuple(found)[:WIDTH]


def depth(origin: Origin | None) -> int:
    """How many steps an origin has."""
    steps = 0
    while origin is not None and steps <= LENGTH:
        steps += 1
        base: Any
        if isinstance(origin, CallOrigin):
            base = origin.target.receiver if isinstance(origin.target, FunctionValue) else None
        elif isinstance(origin, (ItemOrigin, AttributeOrigin)):
            base = origin.base
        else:
            break
        origin = base.origin if isinstance(base, Instance) else None
    return steps


def is_rest(value: Value) -> bool:
    """Whether a value is the `**kwargs` of a function whose callers have not been looked at."""
    if not isinstance(value, Hole):
        return False
    parameter = value.function.parameters.get(value.name)
    return parameter is not None and parameter.kind == "kwargs"


def from_origin(values: Values, origin: Origin) -> Values:
    """The same values, come from somewhere. Values that are no instances stay as they are."""
    cut: Origin = origin
    if depth(origin) > LENGTH:
        cut = Cut()
    return tuple(Instance(value.cls, value.args, cut) if isinstance(value, Instance) else value for value in values)

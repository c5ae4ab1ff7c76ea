"""What an expression may stand for.

A value carries its access path: an `Instance` knows the call, the iteration or the attribute that it came from (`origin`), and through it
the values before. So the rows of `Order.objects.filter(open=True)` are instances of `Order` whose origin is an iteration over a query set
whose origin is the call of `filter` on the manager `objects` of `Order`.

An expression's result is a tuple of values, any of which it may be: `()` when nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

if TYPE_CHECKING:
    from typing_extensions import Self

    from .frames import Frame
    from .symbols import ClassInfo, FunctionInfo, ModuleInfo

T = TypeVar("T", bound="_Node")

#: More alternatives than this say nothing; they are cut in order of appearance.
WIDTH: Final = 12
#: Origins longer than this are cut: whoever walks them finds `Cut`.
LENGTH: Final = 24


#: The values made so far, by class and contents, so that equal ones are the same object: comparing two then costs nothing, however much
#: they hold, and neither does finding one in a dict.
_tables: list[dict[tuple[Any, ...], Any]] = []


def forget() -> None:
    """Start new tables of values. Those already made stay valid; a new program has no use for them."""
    for table in _tables:
        table.clear()
    for value in _CONSTANTS:
        value.keep()


class _Node:
    """A value made of others. Equal values are one object.

    The slots of a subclass are its contents, in the order in which they are given.
    """

    __slots__ = ("key",)
    key: tuple[Any, ...]
    _table: ClassVar[dict[tuple[Any, ...], Any]]

    def __init_subclass__(cls) -> None:
        cls._table = {}
        _tables.append(cls._table)

    def __new__(cls, *key: Any) -> Self:
        known = cls._table.get(key)
        if known is None:
            known = object.__new__(cls)
            known.key = key
            for name, value in zip(cls.__slots__, key, strict=False):
                setattr(known, name, value)
            cls._table[key] = known
        return cast("Self", known)

    def keep(self) -> None:
        """Stay the one object for these contents."""
        self._table[self.key] = self

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self.key!r}"


class Const(_Node):
    """A constant: None, a bool, a number, a string."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, value: Any) -> Self:
        key = (type(value), value)
        known = cls._table.get(key)
        if known is None:
            known = object.__new__(cls)
            known.key = key
            known.value = value
            cls._table[key] = known
        return cast("Self", known)

    def __repr__(self) -> str:
        return f"Const({self.value!r})"


class Text(_Node):
    """A string whose value is not kept, or is put together at run time."""

    __slots__ = ()


class Unmodelled(_Node):
    """Something of a library for which there is no model: only its dotted path is known."""

    __slots__ = ("path",)
    #: `acme.client.Client`
    path: str


class ModuleValue(_Node):
    """A module of the project or of a library model."""

    __slots__ = ("module",)
    #: The module.
    module: ModuleInfo


class ClassValue(_Node):
    """A class itself, with its type arguments where it was subscripted."""

    __slots__ = ("cls", "args")
    #: The class.
    cls: ClassInfo
    #: One entry a type parameter; `()` where none was given.
    args: tuple[Values, ...]


class FunctionValue(_Node):
    """A function, bound to a receiver where it is a method, with the frame that its free names are looked up in."""

    __slots__ = ("function", "receiver", "closure")
    #: The function.
    function: FunctionInfo
    #: What `self` or `cls` is bound to.
    receiver: Value | None
    #: Where it was defined, for a nested function.
    closure: Frame | None


class Instance(_Node):
    """An object of a class.

    `args` are its type arguments (the rows of a query set), `origin` is where it came from.
    """

    __slots__ = ("cls", "args", "origin")
    #: Its class.
    cls: ClassInfo
    #: One entry a type parameter of the class; `()` where none is known.
    args: tuple[Values, ...]
    #: Where it came from, None where that is not known.
    origin: Origin | None

    def plain(self) -> Instance:
        """The same without its origin."""
        return self if self.origin is None else Instance(self.cls, self.args, None)


class Sequence(_Node):
    """A tuple, list or set display: its kind and the values of each item."""

    __slots__ = ("kind", "items")
    #: `tuple`, `list` or `set`.
    kind: str
    #: What each item may be.
    items: tuple[Values, ...]


class Dictionary(_Node):
    """A dict display: pairs of a constant key (None where it is not constant) and the values under it; `open` if more may be in it."""

    __slots__ = ("pairs", "open")
    #: The known entries, in order; the last one of a key counts.
    pairs: tuple[tuple[Any, Values], ...]
    #: Whether it holds entries that are not known.
    open: bool

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

    __slots__ = ("target", "args", "kwargs")
    #: The callable.
    target: Value
    #: Positional arguments given.
    args: tuple[Values, ...]
    #: Keyword arguments given.
    kwargs: tuple[tuple[str, Values], ...]


class Hole(_Node):
    """A parameter of a function whose callers have not been looked at; `without` names what the code has ruled out ("none", "false")."""

    __slots__ = ("function", "name", "without")
    #: The function.
    function: FunctionInfo
    #: The parameter.
    name: str
    #:  "none" where the code has made sure that it is not None, "false" where it is true, else "".
    without: str


class TypeVariable(_Node):
    """A type parameter that is not bound yet."""

    __slots__ = ("name",)
    #: Its name.
    name: str


class Special(_Node):
    """A construct of `typing` or of the stub vocabulary: its dotted path and, where subscripted, the function and node of the subscript."""

    __slots__ = ("path", "subscript")
    #: `typing.Optional`, `backlint.stub.Deadline`.
    path: str
    #: Where its subscript is written, None for the bare name.
    subscript: tuple[FunctionInfo, int] | None


class Super(_Node):
    """`super()` in a method: the class of the method and the object."""

    __slots__ = ("cls", "receiver")
    #: The class whose bases are searched.
    cls: ClassInfo
    #: What `self` stands for.
    receiver: Value


class Combined(_Node):
    """Two objects that say when a retry ends, joined by `|` or `&`: see `Stop` in the stub vocabulary."""

    __slots__ = ("operator", "left", "right")
    #: `|` or `&`.
    operator: str
    #: What the left side may be.
    left: Values
    #: What the right side may be.
    right: Values


class CallOrigin(_Node):
    """The result of a call: which function on what, the arguments by parameter name, and the place."""

    __slots__ = ("target", "arguments", "site")
    #: The callable: a `FunctionValue`, or a `ClassValue` for a construction.
    target: Value
    #: What was given.
    arguments: Arguments
    #: The function in which the call stands, and the call's node.
    site: tuple[FunctionInfo, int]


class ItemOrigin(_Node):
    """What iterating over a value gives."""

    __slots__ = ("base",)
    #: The value iterated over.
    base: Value


class AttributeOrigin(_Node):
    """An attribute of a value."""

    __slots__ = ("base", "name")
    #: The value.
    base: Value
    #: The attribute.
    name: str


class Cut(_Node):
    """An origin too long to follow."""

    __slots__ = ()


class Arguments(_Node):
    """The arguments of a call: positional values, keyword values, and whether unknown ones may be among them.

    `star` is set when `*x` with unknown contents was passed, `double` holds the values of `**x` that are not known dicts.
    """

    __slots__ = ("positional", "keywords", "star", "double")
    #: In order, up to the first unknown `*`.
    positional: tuple[Values, ...]
    #: By name.
    keywords: tuple[tuple[str, Values], ...]
    #: Whether more positional arguments may follow.
    star: bool
    #: What `**` was given that is no known dict: holes or unknown values.
    double: Values

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
#: Values that modules hold on to.
_CONSTANTS: Final[list[_Node]] = [NONE, TEXT, NO_ARGUMENTS]


def constant(value: T) -> T:
    """The same value, which stays the one object for its contents when others are forgotten: for values that modules hold on to."""
    _CONSTANTS.append(value)
    return value


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

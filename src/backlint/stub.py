"""The words in which a library model is written.

A library model is a `.pyi` file, read by the same lowering as the project's code and never executed. It says what exists (classes,
functions, parameters with their positions and defaults, types) and, with the names below, what the calls *do*. Nothing here runs; the
names exist so that editors and type checkers can read the stubs.

Effects are decorators. Roles of parameters are annotations. See CONTRIBUTING for a worked example.
"""

from __future__ import annotations

import enum
from typing import Any, Final


class Effect(enum.Enum):
    """What a call does to the world. Each is also a decorator in stubs, by its lower-case name."""

    NETWORK = "network"  # waits for another machine
    BLOCKING = "blocking"  # blocks the calling thread meanwhile
    QUERY = "query"  # reads from a database
    WRITE = "write"  # changes a database
    COMMIT = "commit"  # ends a transaction
    PUBLISH = "publish"  # hands a message to a broker or task queue
    SLEEP = "sleep"
    CACHE = "cache"  # talks to a cache
    LOCK = "lock"
    RETRY = "retry"  # runs its argument or decorated function again when it fails
    SPAWN = "spawn"  # starts a thread, process or task that outlives the call
    RECEIVE = "receive"  # takes the next message or item of an endless stream


def _mark(function: Any) -> Any:
    """What every effect's decorator does when a stub is imported by an editor: nothing."""
    return function


network = blocking = query = write = commit = publish = sleep = cache = lock = retry = spawn = receive = _mark

#: The function opens a database transaction for the body of its `with` block or for the function that it decorates.
transaction = _mark
#: The function runs its callable argument outside the event loop (`to_thread`): its blocking effects do not block, an outer deadline does not stop it.
detached = _mark
#: The context manager, or the function for its awaitable argument, ends the work after its `Deadline` parameter.
deadline_scope = _mark
#: The function stops the process or always raises.
never_returns = _mark
#: A test double or an in-process client: nothing it does is an effect.
inert = _mark
#: The returned value holds exactly what its receiver held: the rows of `qs.filter()` are still those of `qs`. Methods that return `Self` need no mark.
passes = _mark
#: The object has been given its own way of doing things by this call (`session.mount(prefix, adapter)`): its deadlines are no longer known
#: when an argument is an object of a class of the project that overrides one of the methods named in the class's `through`.
configures = _mark


def through(*methods: str) -> Any:
    """The call ends in one of these methods of the same object; a project's subclass that overrides one of them changes what the call does."""
    return _mark


def since(distribution: str, version: str) -> Any:
    """This definition holds from that version of the distribution on; an earlier definition of the same name holds before."""
    return _mark


def decorates(function: Any) -> Any:
    """A function or class whose result, or which itself, wraps the function under it and keeps its signature and result."""
    return function


def entry(kind: str) -> Any:
    """What this decorator decorates, or what is passed to the parameter annotated `Handler`, is called by the framework.

    Args:
        kind: "route", "task", "consumer", "command" or "schedule". The verb and path of a route come from the parameters annotated
            `Verb` and `Route`, or from `verb=` in `route`.
    """
    return _mark


def route(verb: str) -> Any:
    """`entry("route")` for one verb, or "*" for any."""
    return _mark


def handlers(**methods: str) -> Any:
    """On a class: when the class (or its `as_view()`) is given as a `Handler`, these methods are its handlers: `handlers(get="GET")`."""
    return _mark


class _Marker:
    """An annotation for a parameter. `Marker["text"]` narrows it."""

    def __class_getitem__(cls, item: Any) -> Any:
        return cls


class Deadline(_Marker):
    """The parameter bounds how long the call may wait, in seconds.

    `Deadline["total"]` bounds the whole, `Deadline["connect"]`, `Deadline["read"]`, `Deadline["write"]`, `Deadline["pool"]` one phase. A
    call is bounded when a total is finite, or every phase that the library has is. The default says what holds when the argument is left out:
    a number, `FOREVER`, `INHERIT` (from the parameter of the same name in the object's constructor, for a phase from the total),
    `PROCESS` (the process-wide default, `socket.setdefaulttimeout`).

    A class whose constructor has `Deadline` parameters may itself be given for a deadline (`httpx.Timeout(5)`).
    """


class Milliseconds(Deadline):
    """A `Deadline` in milliseconds."""


class Attempts(_Marker):
    """The parameter bounds how often a thing is tried. Default `FOREVER` where leaving it out means for ever."""


class Stop(_Marker):
    """The parameter says when a retry ends; an object of a class marked `Stop` bounds it, `FOREVER` does not."""


class Wait(_Marker):
    """The parameter says how long a retry waits between two attempts."""


class Named(_Marker):
    """`Named[T]`: a class T of the project, given as the class or as a string that names it (`"Author"`, `"books.Author"`, `"self"`)."""


class ReverseName(_Marker):
    """The name under which the other class sees this relation. A default may hold `{owner}`, the lower-case name of the owning class."""


class Loads(_Marker):
    """The parameter names relations that the rows will bring with them: `"author__publisher"`, `Book.author`, an object made from one of these."""


class Selects(_Marker):
    """The parameter names the only columns that the rows will bring with them (`only`), or with `Selects["defer"]` those they will not."""


class Handler(_Marker):
    """The parameter takes a function or class that the framework will call."""


class Route(_Marker):
    """The parameter is the path of a route."""


class Verb(_Marker):
    """The parameter holds the verb or verbs of a route."""


class Statement(_Marker):
    """The parameter is SQL text or a statement object."""


class Secret(_Marker):
    """The parameter takes a credential."""


class Runs(_Marker):
    """The parameter takes a function or an awaitable that the call runs (`executor.submit(f)`, `wait_for(f())`)."""


#: Defaults of `Deadline`, `Attempts` and `Stop`.
FOREVER: Final[Any] = ...
INHERIT: Final[Any] = ...
PROCESS: Final[Any] = ...

"""The words in which a library model is written.

A library model is a `.pyi` file, read by the same lowering as the project's code and never executed. It says what exists (classes,
functions, parameters with their positions and defaults, types) and, with the names below, what the calls *do*. Nothing here runs; the
names exist so that editors and type checkers can read the stubs.

Effects are decorators. Roles of parameters are annotations. See CONTRIBUTING for a worked example.

Conventions that need no word of their own:

- A parameter whose name starts with one underscore, where the library has none of that name, cannot be passed. It only carries its
  default: `def __init__(self, _timeout: Deadline = PROCESS)` says how long a socket waits that was given no timeout.
- `Role | None`, as in `timeout: Deadline | None = 300`: passing None is the same as leaving the argument out. With `Deadline`, `Attempts`
  or `Stop` alone, None means for ever.
- `Self[X]` is the receiver's own class with `X` for its type parameter: `Book.objects`, an object of a project's `class Shelf(Manager)`, is
  `Shelf` with rows of `Book`. `Q[X]` says the same of the class that a type parameter Q stands for.
- An annotation on `self` binds type parameters like any other: `def scalars[T](self: Result[tuple[T]]) -> ScalarResult[T]`. A tuple of a
  statement with more columns fits one with fewer.
- A class attribute with an annotation and a value, where the value's class derives from the annotated one
  (`books: Mapped[list[Book]] = relationship()`), has the value's class and the annotation's type arguments. Where it does not derive from
  it but has a `__get__` (`team: Team = Relationship()`), the annotation is what reading it gives, with the effects of that `__get__`.
- A class attribute annotated with `Self` means the class through which it is read.
- A class with an effect as decorator is a statement: see `Statement`.
"""

from __future__ import annotations

import enum
from typing import Any, Final


class Effect(enum.Enum):
    """What a call does to the world. Each is also a decorator in stubs, by its lower-case name."""

    #: Members are single objects; the hash of the name, which Enum takes, would be computed anew a million times.
    __hash__ = object.__hash__

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
    #: Waits for another thread, process or task of this machine, `@wait("process")` for the end of a command; a `Deadline` of zero then
    #: means not to wait at all.
    WAIT = "wait"


def _mark(function: Any) -> Any:
    """What every effect's decorator does when a stub is imported by an editor: nothing."""
    return function


network = blocking = query = write = commit = publish = sleep = cache = lock = retry = spawn = receive = wait = _mark

#: The function opens a database transaction for the body of its `with` block or for the function that it decorates.
transaction = _mark
#: The function runs its callable argument outside the event loop (`to_thread`): its blocking effects do not block, an outer deadline does
#: not stop it.
detached = _mark
#: The context manager, or the function for its awaitable argument, ends the work after its `Deadline` parameter.
deadline_scope = _mark
#: What the call returns must be kept or awaited: nothing else holds the task that it started, or hears how that ended.
keep = _mark
#: The function says at once whether waiting on the same object would end at once: `future.done()`, `queue.empty()`.
asks = _mark
#: The function tells what is waited for on the same object, or by its argument, to end: `event.set()`, `process.terminate()`.
stops = _mark
#: On a class: leaving the `with` block of its objects waits for all that their methods have started.
joins = _mark
#: The function stops the process or always raises.
never_returns = _mark
#: A test double or an in-process client: nothing it does is an effect.
inert = _mark
#: The returned value holds exactly what its receiver held: the rows of `qs.filter()` are still those of `qs`. Methods that return `Self`
#: need no mark.
passes = _mark
#: The object has been given its own way of doing things by this call (`session.mount(prefix, adapter)`): its deadlines are no longer known
#: when an argument is an object of a class of the project that overrides one of the methods named in the class's `through`.
configures = _mark


#: Runs its callable argument when the surrounding transaction has been committed: what that does happens outside of it.
after_commit = _mark
#: Puts a change into the object that it is called on (`session.add`), which the next flush or commit of that object carries out.
stages = _mark
#: The rows that the statement reads stay locked until the transaction ends. With a parameter annotated `SkipsLocked` given as true the
#: rows are a queue, of which each worker takes what no other one holds.
row_lock = _mark
#: Inside of its `with` block statements are collected and sent together.
together = _mark
#: On a class: an object of it may be in use by one task or thread at a time.
exclusive = _mark
#: The call runs its arguments annotated `Runs` side by side, with each other or with what its caller does next. `spawn` implies it.
concurrent = _mark
#: Done twice it is not the same as done once: it creates, sends or charges something each time. With a parameter annotated `Verb`, only for
#: the HTTP method POST.
nonidempotent = _mark
#: What the method gives or does is there already when the relation on which it is called was loaded ahead (see `Loads`):
#: `author.books.all()` after `prefetch_related("books")`. A method of the same class without this mark asks the database again.
prefetched = _mark
#: What the function gives holds nothing: `rows.none()`.
empty = _mark
#: Only the first call on an object has the effects: it keeps the answer.
once = _mark
#: On `__reverse__`: the rows reached by that attribute hold the object they were reached from: after `for book in author.books.all()`,
#: reading `book.author` has no effect.
remembers = _mark
#: The function tells people of what it is given: a logger, an error tracker, a metric, the console. Whoever calls it on an error has not
#: kept it to himself.
reports = _mark
#: On a class: an attribute that it lacks is looked up by the same name in the project's modules of the role "settings".
project_settings = _mark


def imports_from(*settings: str) -> Any:
    """On a class: its framework imports what the project's settings of these names name, dotted names of modules or of something in one,
    alone, in lists or in dictionaries."""
    return _mark


#: What this decorates runs outside of the transaction that `request_transactions` opens.
outside_transaction = _mark


def column_expression(module: str, name: str) -> Any:
    """On a class of rows: an object of the class of that name in that module, made with the name of a column, stands for the value that
    the column has in the database, also in what is assigned to it: `row.stock = F("stock") - 1`."""
    return _mark


def received(*names: str) -> Any:
    """On a class: these attributes and methods of its objects give what somebody outside has sent: the parts of a request that its sender
    decides on."""
    return _mark


def request_transactions(setting: str, key: str) -> Any:
    """On a class marked `project_settings`: every request runs in a transaction where the dictionary that the project's settings hold under
    the name `setting` has, at any depth, a true value under `key`."""
    return _mark


def alters(what: str) -> Any:
    """What the call, or an object of the class among the operations of a migration, does to the tables of a running database.

    Args:
        what: "create-table", "drop-table", "rename-table", "move-table", "add-column", "drop-column", "rename-column", "alter-column",
            "add-index", "add-index-concurrently", "drop-index", "drop-index-concurrently", "add-constraint", "add-constraint-unchecked",
            "add-unique", "unique-sets" and "index-sets" (all sets of columns of a table), "run-sql", "run-code", "parts" (other
            operations). "table": makes an object for the changes of one table. "unique" and "check": an object of the class describes such
            a constraint. "migration": the class of migrations. "autocommit": inside of its `with` block each statement is a transaction of
            its own. The parameters say by `Altered` what is what.
    """
    return _mark


def kept_as(kind: str, length: int = 0, filled: str = "") -> Any:
    """On a class whose objects describe a column, or its type: how the database stores it.

    Args:
        kind: Columns of one kind become one another without a look at their rows. "varchar" does so only into a longer one, or into "text".
            "elsewhere": in another table; "": not told.
        length: Of a "varchar" that does not say it by its first argument, `length` or `max_length`.
        filled: "filled" where the database itself finds the value.
    """
    return _mark


def batched(*others: str, **methods: str) -> Any:
    """On a class: other methods of its objects do for many items at once what its methods do for one.

    Args:
        others: The one for every method that `methods` does not name (`pipeline`), "" or missing where there is none.
        methods: By the method for one item the one for many: `get="mget"`; "" for a method that is not about items.
    """
    return _mark


def delegates(method: str) -> Any:
    """On a class: what it lacks is looked up on what this method of the same object returns.

    `@delegates("get_queryset") class Manager` makes `Book.objects.filter()` the same as `Book.objects.get_queryset().filter()`, also where
    a project's subclass overrides `get_queryset`.
    """
    return _mark


def through(*methods: str) -> Any:
    """The call ends in one of these methods of the same object; a project's subclass that overrides one changes what the call does."""
    return _mark


def named(*parameters: str) -> Any:
    """The library does have parameters of these names, although they start with an underscore: `_request_timeout`."""
    return _mark


def limited_by(setting: str, **others: str) -> Any:
    """The function has no deadline of its own: it waits as long as the project's setting of that name says, without it for ever.

    Args:
        others: Settings that must be as they are given for that: `NAME="*"` is made at all, `NAME="value"` has that value somewhere,
            `NAME="?value"` has it or is not made. The setting is missed where the first one is made.
    """
    return _mark


def driver_timeouts(options: str, *drivers: str) -> Any:
    """The call makes connections by a driver that its `Dsn` names, and each takes as long to connect as the driver does.

    Args:
        options: The parameter with a mapping of the driver's own arguments.
        drivers: In turn how such a `Dsn` begins, and the driver's argument, which may stand in the `Dsn`, too, without which connecting
            may take for ever.
    """
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
        kind: "route", "task", "consumer", "command", "schedule" or "startup". The verb and path of a route come from the parameters
            annotated `Verb` and `Route`, or from `verb=` in `route`.

    On a method of a class: what overrides it in a project's subclass is called by the framework (`BaseCommand.handle`).
    """
    return _mark


def route(verb: str) -> Any:
    """`entry("route")` for one verb, or "*" for any."""
    return _mark


def handlers(**methods: str) -> Any:
    """On a class: when the class (or its `as_view()`) is given as a `Handler`, these methods are its handlers: `handlers(get="GET")`."""
    return _mark


def shows(**how: str) -> Any:
    """On a class: a framework shows rows by the project's subclasses of it: reads attributes of each row that a subclass names.

    Beside what follows, objects of classes with `part` that a subclass holds in its body say what is read.

    Args:
        how: Dotted names, looked up on the subclass: `fields` and `exclude` hold the names that are read, or all but those, of the rows of
            the class `model`; a name that leads to other rows stands for their keys, unless `depth` is more than 0.
            `method`: the method that shows one row; a project's own counts instead, together with the rest only if it calls the
            inherited one. `rows`: the method by which a relation gives its rows (`all`).
            `own="yes"`: names in `fields` may be the subclass's own methods, called with the row. `annotations="yes"`: the annotated
            names of the body are read, each shown by its annotation where that is such a class; `resolve="resolve_{name}"`: by that method
            of the subclass, where it has one. `text="yes"`: what is read is made a text. `unless` lists names of the subclass that, where a
            project defines them, decide what is read, so that nothing is known of it.
    """
    return _mark


def part(*how: str, by: str = "") -> Any:
    """On a class: an object of it in the body of a class with `shows` stands for something that is read of each row.

    Args:
        how: "text": what is read is made a text; "key": of other rows only the key is read, which a row itself holds when it refers to
            one; "method": the method of the subclass that is named by `Source["method"]` is called with the row; "nothing": nothing is
            read.
        by: The method that makes something of what is read, where a project's subclass of the part overrides it.
    """
    return _mark


def lists(**how: str) -> Any:
    """On a class: a project's subclass shows many rows at once.

    Args:
        how: `rows` is the method that gives the rows, `then` one through which they go, `by` the method or attribute that says by which
            class (see `shows`) they are shown, the subclass itself where it is missing; `unless` lists the methods that, overridden by
            what does not call the inherited one, do something else. `attribute` names where the rows are usually written.
            `template` and `name` are attributes: the template that shows the rows in place of a class, and the name that they have in it
            beside those in `names`, where `{row}` stands for the row's class in lower case.
            `joins` names the attribute with the relations that the list loads by the method `join` of the rows: names, True for all, or
            False for all as soon as one of the parts that are shown is a relation.
    """
    return _mark


#: What the function decorates gives one field of its class: a framework calls it for each object of the class that it shows. Where one
#: returns a list, the fields of the class that its annotation names are such.
resolves = _mark


def stored(*, table: str = "", abstract: str = "", otherwise: str = "") -> Any:
    """On a class: a project's subclass of it is a row of a table.

    Args:
        table: Where in its body, or in that of a base class, the name of the table stands: `"Meta.db_table"`; several words are tried in
            turn.
        abstract: What in its own body is true where it has no table itself: `"Meta.abstract"`.
        otherwise: The name of the table where none is written, with `{package}`, `{class}` and `{snake}`; empty: it has none then.
    """
    return _mark


def keyed(*names: str) -> Any:
    """On a class of relations: the row itself holds the key of the other row under the first name, in which `{name}` is the relation's;
    under the other names the other row holds it, too."""
    return _mark


def gives(*names: str) -> Any:
    """The method returns what the first of these attributes of the same object holds that is known; `()` after a name calls it."""
    return _mark


def makes(name: str) -> Any:
    """Calling the method calls what this method of the same object returns, with the same arguments."""
    return _mark


class _Marker:
    """An annotation for a parameter. `Marker["text"]` narrows it."""

    def __class_getitem__(cls, item: Any) -> Any:
        return cls


class Deadline(_Marker):
    """The parameter bounds how long the call may wait, in seconds.

    `Deadline["total"]` bounds the whole, `Deadline["connect"]`, `Deadline["read"]`, `Deadline["write"]`, `Deadline["pool"]` one phase. A
    call is bounded when a total is finite, or every phase that the library has is. The default says what holds when the argument is left
    out: a number, `FOREVER`, `INHERIT` (from the parameter of the same name in the object's constructor, for a phase from the total),
    `PROCESS` (the process-wide default, `socket.setdefaulttimeout`).

    A class whose constructor has `Deadline` parameters may itself be given for a deadline (`httpx.Timeout(5)`).

    Without a phase in brackets the value holds for every phase that is not given by itself, so `Timeout(5, read=None)` does not bound
    reading; a finite `Deadline["total"]` bounds whatever the phases are. `Deadline["connect", "read"]` gives these phases one value, or
    a tuple of values in this order. `Deadline["process"]` sets the default that `PROCESS` stands for.

    Two parameters for one phase: either bounds it. A method with an effect and without a `Deadline` parameter is bounded by those of the
    call that made its object, be it the class or a function (`Redis.from_url(url, socket_timeout=5)`), or the object of which it is a part
    (`client.messages`); where none has one, nothing is said. On a method marked `configures` the deadline is the object's from then on, and
    so is one that is assigned to an attribute with this annotation (`client.timeout = 5`).
    """


class Milliseconds(Deadline):
    """A `Deadline` in milliseconds."""


class Attempts(_Marker):
    """The parameter bounds how often a thing is tried. Default `FOREVER` where leaving it out means for ever.

    A negative number means for ever, like None. `Attempts["connect"]` counts one kind of failure only. A class whose constructor has
    `Attempts` parameters may itself be given for one.
    """


class Retries(Attempts):
    """An `Attempts` that does not count the first try: three retries are four attempts.

    What a client, or an object that configures one, does by itself is said by the default of such a parameter of its constructor.
    """


class AfterTimeout(_Marker):
    """The parameter says whether what is tried again by `Attempts` or `Retries` of the same call is so after a timeout, too."""


class Failures(_Marker):
    """The parameter says which failures are tried again; left out, or given None, all are.

    Exception classes, a tuple of them, or an object of a class derived from `Failures` whose constructor has such a parameter
    (`retry_if_exception_type(OSError)`). Of anything else nothing is known.
    """


class Methods(_Marker):
    """The parameter says which HTTP methods are tried again; None or False for all of them. The default `...` stands for those that may be
    repeated without harm."""


class Idempotency(_Marker):
    """An argument for this parameter makes it harmless to repeat a call that is marked `nonidempotent`: an idempotency key."""


class Stop(_Marker):
    """The parameter says when a retry ends; a number of seconds or an object of a class derived from `Stop` bounds it, `FOREVER` does not.

    `a | b` ends when either does, `a & b` when both do; `Stop["any"]` and `Stop["all"]` on `*stops` say the same of a function. A function
    of the project given for a stop is not known.
    """


class Wait(_Marker):
    """The parameter says how long a retry waits between two attempts; what several say adds up.

    A number is the pause itself in seconds, and 0, None and False are no pause. `Wait["growing"]` is a pause that becomes longer
    with each attempt, `Wait["jitter"]` one that is random, `Wait["factor"]` the number by which each pause is multiplied, so that 1 changes
    nothing.

    A function of a library given for a wait, or an object of a class that a library model derives from `Wait`, says the same by its own
    parameters with `Wait`; without any it does not wait. With `Wait["chain"]` on `*waits` each is taken in turn.

    `Wait["milliseconds"]` is a pause in those. A second item is what a fix writes for the parameter, a number or an expression in quotes
    that begins with a name of the library: `Wait["growing", 0.5]`, `Wait["", "wait_random_exponential(max=30)"]`."""


class Named(_Marker):
    """`Named[T]`: a class T of the project, given as the class or as a string that names it (`"Author"`, `"books.Author"`, `"self"`)."""


class ReverseName(_Marker):
    """The name under which the other class sees this relation. A default may hold `{owner}`, the lower-case name of the owning class.

    `ReverseName["existing"]` names an attribute that the other class has already: rows reached through this one hold the object they were
    reached from under that name, as with `remembers`.
    """


class Loads(_Marker):
    """The parameter names relations that the rows will bring with them.

    `"author__publisher"`, `Book.author`, `"*"` for all of them, or an object made from one (`selectinload(Book.author)`).

    `Loads["all"]`: a call that gives nothing for it loads every relation that is not `Nullable`. Giving None forgets what was loaded.
    `Loads["one"]`: it can only load relations that lead to one row. A dotted name, `Loads["sqlalchemy.orm.selectinload"]`: the function
    that makes its arguments of attributes of classes.
    """


class Lazy(_Marker):
    """The parameter says how a relation is loaded. `Lazy["select", True]` lists the values with which reading it has the effect of its
    `__get__`; with any other known value reading it has none. On a method of a query the same holds for the relations of its rows that are
    read through a `__get__` with an effect."""


class Offset(_Marker):
    """The parameter says how many rows, or pages of rows, are passed over: a query that is given it in a loop asks for the next page."""


class Nullable(_Marker):
    """The parameter says whether the relation may be empty."""


class Expires(_Marker):
    """The parameter of a constructor says whether objects that it has read are read again, each when it is next used, after its
    `commit`."""


class Locks(_Marker):
    """The parameter, given as anything but None or False, makes the call keep each row locked that it reads: rows asked for one by one may
    then be meant so. See `row_lock`."""


class Selects(_Marker):
    """The parameter names the only columns that the rows will bring with them (`only`), or with `Selects["defer"]` those they will not."""


class Rows(_Marker):
    """The parameter takes a row that is shown by the class of the constructor or class method (see `shows`)."""


class Many(_Marker):
    """The parameter says, when it is true, that the one annotated `Rows`, or what a `part` reads, is many rows."""


class Source(_Marker):
    """The parameter of a `part` names what it reads of a row, over dots; `{name}` in its default is the name that the object has in the
    class's body, `*` the row itself. `Source["then"]`: an attribute of what is read first."""


class Unread(_Marker):
    """The parameter of a `part` says, when it is true, that it reads nothing."""


class ShownBy(_Marker):
    """The parameter names the class by which the results of the function decorated with the call are shown, `list[X]` one by one; where
    nothing is given, the function's own annotation does. Beside `Rows`, which then takes classes: by which all rows of these classes are
    shown; as what a decorator returns: the decorated class does it."""


class Template(_Marker):
    """The parameter names a file in a folder `templates`, into which `TemplateContext` is put."""


class TemplateContext(_Marker):
    """The parameter is a dict of the variables of a template."""


class Handler(_Marker):
    """The parameter takes a function or class that the framework will call."""


class Provides(_Marker):
    """`Provides[T]`: a function or class that the framework calls for each request; T is what it returns, yields once or is."""


class Route(_Marker):
    """The parameter is the path of a route, or of a constructor or a call with `Mounts`: what stands before the paths of all its routes."""


class Mounts(_Marker):
    """The parameter takes a router, whose routes are then found below the `Route` of this call."""


class Verb(_Marker):
    """The parameter holds the verb or verbs of a route, or the HTTP method of a request."""


class Statement(_Marker):
    """The parameter is SQL text or a statement object.

    It decides whether the call reads or writes: an object of a class decorated with an effect (`@write class Insert`) has that effect in
    place of `query`, and so has a text by its first word. Where neither is known the call has its own effects. `Statement[Select[R]]`
    binds the type parameters of the statement's class.
    """


class Sql(_Marker):
    """The parameter is a piece of SQL text that becomes part of a statement as it is (`RawSQL(sql)`), in a list or dictionary or alone."""


class Dsn(_Marker):
    """The parameter is a URL or connection string that may set other parameters of the call: `redis://cache?socket_timeout=5`."""


class Configures(_Marker):
    """An argument given here may decide in place of the deadlines and attempts of this call.

    An object whose constructor has `Deadline` or `Attempts` parameters brings its own (`Redis(connection_pool=ConnectionPool(…))`), an
    object of another class of a library leaves them as they are, an `inert` one makes all of it inert, and of anything else nothing is
    known.
    """


class Blocks(_Marker):
    """The parameter says whether the call waits at all: given anything that is not known to be true, it is taken not to.

    `Blocks["put"]` on a constructor's parameter says so of these methods of the object; a number that is not positive, also by default,
    says that they do not wait (`Queue(maxsize=0)`).
    """


class NoDeadline(_Marker):
    """The parameter, or the attribute when it is assigned, reads like a deadline and is none: the call may wait for its peer all the same.

    `NoDeadline["what it does", "what bounds the call"]`. The second, "" where nothing does, is a parameter of the same call or of the calls
    on the object. A third names a parameter of the call with which it is the purpose (`"watch"`).
    """


class HeldBack(_Marker):
    """The parameter asks the peer to hold its answer back for so many seconds while it has none; `HeldBack["milliseconds"]`.

    0 and `FOREVER` mean as long as it takes, None that it answers at once. A deadline for reading must be longer, or it ends the wait.
    """


class TimeLimit(_Marker):
    """The parameter says after how many seconds the framework ends what it calls (see `entry`), whatever that is doing.

    `TimeLimit["soft"]`: by an exception in it. `TimeLimit["milliseconds"]`. Any other constant is the name of a setting that holds where
    the parameter is left out: a name in a module of the project, or an attribute or a keyword that the project sets by that name.
    """


class Key(_Marker):
    """The parameter is the key, or a list of the keys, under which a cache or store keeps something: `Key["read"]`, `Key["write"]`,
    `Key["delete"]` say what the call does with it."""


class Topic(_Marker):
    """The parameter says which messages a call is about: a name, a list of names, or an object that stands for them, on `self` the object
    itself. The call sends such messages; with `Topic["receive"]` it says who takes them: the function among its arguments, else the one
    that it decorates, else the one in which it stands.

    `Topic["receive", "{module}.{function}"]` on a decorator that is left out: the name that the messages have then.
    """


class References(_Marker):
    """The parameter names a column of other rows, `"orders.id"`: what stands before the last dot is their table."""


class Ttl(_Marker):
    """The parameter bounds in seconds how long a stored value is kept."""


class Imports(_Marker):
    """The parameter takes the dotted name of a module, or of something in one, that the call imports; or a list of such names.

    `Imports["tasks"]`: of packages, and their submodule of that name is imported.
    """


class LaterImports(Imports):
    """`Imports` that the call only writes down: the framework makes them when it starts, not the module that names them."""


class Secret(_Marker):
    """The parameter takes a credential."""


class Runs(_Marker):
    """The parameter takes a function or an awaitable that the call runs (`executor.submit(f)`, `wait_for(f())`).

    `Runs[R]`: R is its result.
    """


class Each(_Marker):
    """The function given for `Runs` runs once for every item of this parameter, as in `executor.map(f, items)`."""


class Altered(_Marker):
    """What a call marked `alters` is told.

    `Altered["table"]`, "column" and "columns": their names; "new": the new one of what is renamed; "definition": an object that describes a
    column, an index or a constraint; "type" and "nullable": what a column becomes, "old": its type before, "default": its default in the
    database; "concurrently" and "unchecked": whether those who write are spared; "sets": lists of columns; "sql": statements; "code": a
    function that changes rows; "operations": other operations, "state": such as change no database.
    """


class SkipsLocked(_Marker):
    """The parameter says whether rows that another transaction has locked are passed over. See `row_lock`."""


#: Defaults of `Deadline`, `Attempts` and `Stop`.
FOREVER: Final[Any] = ...
INHERIT: Final[Any] = ...
PROCESS: Final[Any] = ...

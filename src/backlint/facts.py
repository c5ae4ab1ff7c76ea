"""The vocabulary of facts: what one file says, folded into tables, before it is known what any name in it means.

Facts are a pure function of a file's text. They hold no LibCST node, no absolute name and nothing about libraries; they are made of tuples,
strings and numbers so that `marshal` stores them as they are.

**Expressions.** Every function has one table of expression nodes, plain tuples whose first item is the kind and whose integers are
indices into the same table. Local variables are already substituted: a read of `x` *is* the node that was assigned to it, or a `union` of
those that may reach it. So a node read from its root is the access path of the expression:

    ("const", value)             None, a bool, a number, a string (short ones that are not credentials), `...`
    ("text",)                    a string or bytes whose value is not kept
    ("format", parts)            an f-string or a concatenation with unknown parts
    ("param", name)              a parameter of this function: a hole that each call site fills
    ("name", name)               a name of an enclosing function, the module or the builtins
    ("import", level, module, name)   what an import binds; `name` is "" for the module itself
    ("attr", base, name)
    ("call", callee, args, kwargs)    args: nodes, kwargs: (name, node); an unpacked argument is ("*", node) and (None, node)
    ("item", base)               what iterating over base gives
    ("sub", base, key)
    ("enter", base)              what `with base as x` binds
    ("await", base)
    ("union", nodes)             any of these
    ("not-none", base)           base where it is known not to be None
    ("truthy", base)             base where it is known to be true
    ("isa", base, class)         base where `isinstance` has narrowed it
    ("tuple" | "list" | "set", nodes)
    ("dict", ((key, value), …))  key is -1 for `**value`
    ("comp", kind, element, block)    kind: list, set, dict, generator; for a dict, element is a tuple node of key and value
    ("unpack", base, index)      an item bound by tuple unpacking; index -1: the starred rest
    ("function", index)          a nested function or lambda, by its index in the module
    ("class", index)
    ("grown", base, key, value, how)   a container after `base[key] = value` (how "[]") or `base.how(value)`; key or value
                                 is -1 where unknown
    ("typed", value, annotation) an annotated assignment; value is -1 where there is none
    ("forward", text, node)      in an annotation: a quoted part, as written and as an expression ("unknown" if it is none)
    ("slice", nodes)
    ("binary", operator, left, right), ("compare", left, ((operator, right), …)), ("not", base), ("and", nodes)
    ("unknown",)

**Blocks.** A function's statements stand in a tree of blocks, also a table; block 0 is the function's body. Calls, reads, jumps and
bindings say in which block they stand, and their order is the order of evaluation.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Node = tuple[Any, ...]

#: Changes whenever facts of the same text would differ. Part of the cache's key.
VERSION = 9


class Mark(NamedTuple):
    """Where something stands, in a form that costs nothing to make; `lower.lines.locate` turns it into an exact position.

    Attributes:
        line: The first physical line of its logical line, from 1.
        name: The identifier that ends the expression (`get` in `requests.get(…)`), or "" for the start of the line.
        nth: Which of the equal names on that logical line, in source order, from 0.
        kind: "call", "read" or "".
    """

    line: int
    name: str = ""
    nth: int = 0
    kind: str = ""


class Import(NamedTuple):
    """One name bound by an import statement, or one module imported.

    Attributes:
        level: Leading dots.
        module: Dotted name after the dots, possibly "".
        name: The imported name in `from … import name`, "*" for a star, "" for `import module`.
        alias: The name that is bound, "" where a star binds many.
        line: Of the statement.
        conditions: Any of "type-checking", "lazy" (inside a function, or Python 3.15's `lazy import`), "optional" (in a `try` that
            handles ImportError), "conditional" (under another `if`).
    """

    level: int
    module: str
    name: str
    alias: str
    line: int
    conditions: tuple[str, ...] = ()


class Parameter(NamedTuple):
    """One parameter. `kind` is "positional" (only), "any", "keyword" (only), "args" or "kwargs". `default` and `annotation` are nodes
    of the function in which this one is defined, -1 where there is none."""

    name: str
    kind: str
    default: int
    annotation: int


class Block(NamedTuple):
    """A stretch of statements under one condition.

    `kind`: "body", "for", "for-else", "while", "while-else", "if", "else", "try", "except", "try-else", "finally", "with", "comp", "case".

    Attributes:
        parent: The enclosing block's index, -1 for the body.
        mark: The header's place.
        nodes: for: (iterable,); while and if: (condition,); except: (types,) or (); with: the context managers;
            comp: (iterable, *conditions).
        targets: Names that the header binds; for while and if, the dotted names that the condition reads, since a read of a local
            variable is substituted in the nodes.
        is_async: `async for`, `async with`.
        partner: else, except, finally, try-else, for-else: the block of the statement's first part; -1 otherwise.
        falls: Whether control can leave the block by its end.
    """

    kind: str
    parent: int
    mark: Mark
    nodes: tuple[int, ...] = ()
    targets: tuple[str, ...] = ()
    is_async: bool = False
    partner: int = -1
    falls: bool = True


class Call(NamedTuple):
    """A call: its node, the block it stands in and its place. Decorators count as calls of the enclosing function.

    `use` says what becomes of the result: "discarded" (an expression statement), "awaited", "decorator", "used".
    """

    node: int
    block: int
    mark: Mark
    use: str = "used"


class Read(NamedTuple):
    """A place where an object's class decides what runs without a call being written: an attribute that is not the callee of a call, a
    subscript by what may be a number, or an f-string with expressions. The node says which: "attr", "sub" or "format"."""

    node: int
    block: int
    mark: Mark


class Bind(NamedTuple):
    """A local name bound by an assignment. `operator` is "" for `=`, else the operator of an augmented one (`+`)."""

    name: str
    node: int
    block: int
    mark: Mark
    operator: str = ""


class Store(NamedTuple):
    """`base.name = value`, or `base[key] = value` with `name` "[]". `at` is the number of calls made before it."""

    base: int
    name: str
    node: int
    block: int
    mark: Mark


class Jump(NamedTuple):
    """`kind`: "return", "raise", "break", "continue", "yield". `node`: its expression or -1. `at`: how many calls came before it."""

    kind: str
    node: int
    block: int
    mark: Mark
    at: int = 0


class String(NamedTuple):
    """A string literal at a place that may name what it is. The value is not kept: `lower.lines.literals` reads it from the text.

    Attributes:
        line: First physical line of its logical line.
        digest: CRC-32 of the literal as written, quotes and prefix included.
        place: "assign", "attribute", "keyword", "argument", "key", "default", "compare", "fallback" (right side of `or`), "element",
            "return", "other".
        name: The name at that place: target, keyword, dict key, parameter, attribute, compared name; "" where none.
        call: For keyword and argument: the node of the call; -1 otherwise.
        index: For argument: its position.
        function: Index of the function in whose table `call` stands.
    """

    line: int
    digest: int
    place: str
    name: str = ""
    call: int = -1
    index: int = -1  # type: ignore[assignment]  # hides tuple.index, which facts do not need
    function: int = 0


class Function(NamedTuple):
    """A function, a method, a lambda, or a module's own body (index 0, name "<module>").

    Attributes:
        name, qualname: As `__name__` and `__qualname__`, without `<locals>`.
        mark: The `def`.
        parent: Index of the function in which it is defined, -1 for the module's body.
        owner: Index of the class whose body holds it, -1 for none.
        decorators, returns: Nodes of the parent's table; `returns` is the annotation or -1.
        results: Nodes returned; yields: nodes yielded.
        bindings: Each local name with all nodes ever bound to it.
        outer: Names declared global or nonlocal.
        end_line: Last line of its last statement's logical line.
        empty: Whether the body holds nothing but a docstring, `...` or `pass`: a stub's or a protocol's body.
        type_parameters: Names of PEP 695 type parameters.
    """

    name: str
    qualname: str
    mark: Mark
    parent: int
    owner: int
    is_async: bool
    is_generator: bool
    parameters: tuple[Parameter, ...]
    decorators: tuple[int, ...]
    returns: int
    nodes: tuple[Node, ...]
    blocks: tuple[Block, ...]
    calls: tuple[Call, ...]
    reads: tuple[Read, ...]
    jumps: tuple[Jump, ...]
    binds: tuple[Bind, ...]
    stores: tuple[Store, ...]
    results: tuple[int, ...]
    yields: tuple[int, ...]
    bindings: dict[str, tuple[int, ...]]
    outer: tuple[str, ...]
    end_line: int
    empty: bool
    type_parameters: tuple[str, ...] = ()


class Class(NamedTuple):
    """A class.

    Attributes:
        function: Index of the function whose table holds `bases`, `keywords`, `decorators` and the nodes of `bindings`.
        bindings: Each name of the body with all nodes bound to it; methods are ("function", index) nodes.
        order: The names in order of first binding.
        parameters: Names of PEP 695 type parameters.
    """

    name: str
    qualname: str
    mark: Mark
    function: int
    bases: tuple[int, ...]
    keywords: tuple[tuple[str, int], ...]
    decorators: tuple[int, ...]
    bindings: dict[str, tuple[int, ...]]
    order: tuple[str, ...]
    parameters: tuple[str, ...]


class ModuleFacts(NamedTuple):
    """All that one Python file says.

    Attributes:
        functions: Index 0 is the module's body.
        exports: The names in `__all__`, None where it is not a plain list.
        error: For a file that cannot be read as Python: (line, column, message); everything else is empty then.
        ignores: Suppression comments: (line, own_line, text after the hash).
        lines: Number of physical lines.
        main: Line of `if __name__ == "__main__"`, 0 for none.
    """

    imports: tuple[Import, ...]
    functions: tuple[Function, ...]
    classes: tuple[Class, ...]
    strings: tuple[String, ...]
    exports: tuple[str, ...] | None
    ignores: tuple[tuple[int, bool, str], ...]
    lines: int
    main: int = 0
    error: tuple[int, int, str] | None = None

"""Values that cannot change what a statement means: numbers, dates, members of an enumeration, and what was checked before."""

from __future__ import annotations

import re

from backlint import FunctionInfo, Node, Program
from backlint.link.values import ClassValue, Const, Instance, ModuleValue, Unmodelled, Value

_PLAIN = frozenset({
    "int", "float", "bool", "complex", "Decimal", "UUID", "UUID1", "UUID3", "UUID4", "UUID5", "date", "datetime", "time", "timedelta",
    "Literal", "LiteralString", "PositiveInt", "NonNegativeInt", "NegativeInt", "conint", "PositiveFloat", "IPvAnyAddress", "EmailStr",
    "IPv4Address", "IPv6Address", "NaiveDatetime", "AwareDatetime", "Identifier", "Composable", "Composed",
})  # fmt: skip
_WRAPPERS = frozenset({
    "Annotated", "Optional", "Union", "List", "list", "Sequence", "Iterable", "Set", "set", "frozenset", "FrozenSet", "Tuple", "tuple",
    "Collection", "Final", "ClassVar", "Mapped", "conlist",
})  # fmt: skip
_TEXTS = frozenset({"str", "Text", "AnyStr", "bytes", "Any", "object", "constr", "SecretStr", "StrictStr", "Query", "Form"})
_MEMBERS = re.compile(r"Enum\b|Choices\b|Flag\b")
#: Methods whose answer says that a text is harmless, and functions that raise an error where it is not.
_ASKS = frozenset({"isdigit", "isidentifier", "isalnum", "isnumeric", "isdecimal", "isalpha", "match", "fullmatch", "get_field"})
_VIEWS = frozenset({"keys", "lower", "lstrip", "split", "strip", "upper"})
_CHECKS = re.compile(r"(?i)^_*(valid|check|ensure|assert|verify|require|sanit|guard|allow|is_(valid|safe|allowed))")


def last_name(node: Node) -> str:
    """The last name of a dotted one."""
    if node[0] == "name":
        return str(node[1])
    if node[0] == "attr":
        return str(node[2])
    return str(node[3] or node[2].rpartition(".")[2]) if node[0] == "import" else ""


def is_plain(program: Program, owner: FunctionInfo, annotation: int) -> bool:
    """Whether an annotation in the table of a function says that a value is no free text."""
    nodes = owner.facts.nodes
    node = nodes[annotation]
    if node[0] == "forward":
        return is_plain(program, owner, node[2])
    if node[0] == "const":
        return node[1] is None or node[1] is ...
    if node[0] == "binary" and node[1] == "BitOr":
        return is_plain(program, owner, node[2]) and is_plain(program, owner, node[3])
    if node[0] == "sub":
        name = last_name(nodes[node[1]])
        if name in _PLAIN:
            return True
        keys = nodes[node[2]][1] if nodes[node[2]][0] == "tuple" else (node[2],)
        if name == "Annotated":
            keys = keys[:1]
        return name in _WRAPPERS and all(is_plain(program, owner, key) for key in keys)
    if last_name(node) in _PLAIN:
        return True
    return any(is_member(program, value) for value in program.evaluator.eval(program.generic(owner), annotation))


def is_text(owner: FunctionInfo, annotation: int) -> bool:
    """Whether an annotation says that a value is free text."""
    nodes = owner.facts.nodes
    node = nodes[annotation]
    if node[0] == "forward":
        return is_text(owner, node[2])
    if node[0] == "binary" and node[1] == "BitOr":
        return is_text(owner, node[2]) or is_text(owner, node[3])
    if node[0] == "sub":
        keys = nodes[node[2]][1] if nodes[node[2]][0] == "tuple" else (node[2],)
        if last_name(nodes[node[1]]) == "Annotated":
            keys = keys[:1]
        return last_name(nodes[node[1]]) in _WRAPPERS and any(is_text(owner, key) for key in keys)
    return last_name(node) in _TEXTS


def is_member(program: Program, value: Value) -> bool:
    """Whether a value is an enumeration or one of its members."""
    if not isinstance(value, (ClassValue, Instance)):
        return False
    for parent in program.evaluator.linear(value.cls)[0]:
        nodes = parent.cls.function.facts.nodes
        if any(_MEMBERS.search(last_name(nodes[base])) for base in parent.cls.facts.bases):
            return True
    return False


def is_harmless(program: Program, value: Value) -> bool:
    """Whether a value is known and no text from outside: a constant, a class, a module, a number."""
    if isinstance(value, (Const, ClassValue, ModuleValue, Unmodelled)):
        return True
    if isinstance(value, Instance):
        return (value.cls.module.name == "builtins" and value.cls.name in ("int", "float", "bool")) or is_member(program, value)
    return False


def checked(program: Program, function: FunctionInfo) -> frozenset[int]:
    """The nodes of a function that it compares with what is allowed, or gives to a function that checks them."""
    nodes = function.facts.nodes
    found: set[int] = set()
    for node in nodes:
        if node[0] == "compare" and any(operator in ("In", "NotIn") for operator, _ in node[2]):
            found |= _of(nodes, node[1])
        elif node[0] == "binary" and node[1] == "Subtract":  # `set(given) - ALLOWED`
            found |= _of(nodes, node[2])
    for call in function.facts.calls:
        _, callee, args, kwargs = nodes[call.node]
        name = last_name(nodes[callee])
        given = [part for part in args if isinstance(part, int)] + [part for _, part in kwargs]
        if name in _ASKS and nodes[callee][0] == "attr":
            found |= _of(nodes, nodes[callee][1])
        if name in _ASKS or _CHECKS.search(name) or name in ("issubset", "difference"):
            for part in given:
                found |= _of(nodes, part)
        elif call.use in ("discarded", "awaited"):
            for site in program.sites(program.generic(function)):
                if site.node == call.node and site.callee is not None and _refuses(site.target.function):
                    for part in given:
                        found |= _of(nodes, part)
    return frozenset(found)


def _refuses(function: FunctionInfo) -> bool:
    """Whether a function is short and ends in an error for some arguments."""
    return any(jump.kind == "raise" for jump in function.facts.jumps) and len(function.facts.calls) < 12


def _of(nodes: tuple[Node, ...], index: int) -> set[int]:
    """A node, and those that it is a view of."""
    found: set[int] = set()
    while index >= 0 and index not in found:
        found.add(index)
        node = nodes[index]
        if node[0] in ("typed", "truthy", "not-none", "await", "isa"):
            index = node[1]
        elif (
            node[0] == "call"
            and nodes[node[1]][0] == "attr"
            and nodes[node[1]][2] in ("lower", "upper", "strip", "lstrip", "keys", "split")
        ):
            index = nodes[node[1]][1]
        elif node[0] == "call" and last_name(nodes[node[1]]) in ("set", "str", "list", "tuple") and node[2] and isinstance(node[2][0], int):
            index = node[2][0]
        elif node[0] == "union":
            for part in node[1]:
                found |= {part}
            break
        else:
            break
    return found

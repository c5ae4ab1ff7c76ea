"""Expressions into nodes."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from sys import intern
from typing import Any

import libcst as cst

from ..facts import Block, Call, Mark, Parameter, Read, Store, String
from .lines import digest
from .scope import Environment, Scope

_STRINGISH = (cst.SimpleString, cst.ConcatenatedString, cst.FormattedString)
#: Containers through which the name of a place reaches the literals inside.
_TRANSPARENT = (*_STRINGISH, cst.BinaryOperation, cst.BooleanOperation, cst.IfExp, cst.Tuple, cst.List, cst.Set)
#: Names whose string values are not kept in facts: facts are written to disk.
_CREDENTIAL = re.compile(r"(?i)pass|pwd|secret|token|key|credential|auth|dsn|private|salt")
#: Long runs of letters and digits are kept nowhere, whatever they are called.
_OPAQUE = re.compile(r"(?=[A-Za-z_+=/]*\d)(?=[\d_+=/]*[A-Za-z])[A-Za-z0-9_+=/]{20,}")
_OPAQUE_IN_URL = re.compile(r"(?=[A-Za-z+-]*\d)(?=[\d+-]*[A-Za-z])[A-Za-z0-9+-]{16,}")
#: What a person may have chosen as a password: letters and digits without what separates the words of a name.
_CHOSEN = re.compile(r"(?=\D*\d)(?=[^A-Za-z]*[A-Za-z])(?:(?=\D*\d\D*\d)(?=.*[A-Z]|[a-z0-9]+\Z)|.*[!@#$^&*?~])[A-Za-z0-9!@#$^&*?+=~-]+")
_SCHEME = re.compile(r"[a-z]+(?:\+[a-z]+\d?)?://")
_PASSWORD_IN_URL = re.compile(r"(://[^\s/:@]*):[^\s/]*@")
#: What a name ends in that has to do with credentials and holds the names of code.
_OF_CODE = re.compile(r"(?:backend|class|handler|hasher|middleware|validator|classe)s?\Z", re.IGNORECASE)
_KEPT_LENGTH = 200

Place = tuple[str, str, int, int]
_NOWHERE: Place = ("other", "", -1, -1)


def dotted(node: cst.BaseExpression) -> str:
    """`a.b.c` for such an expression, "" for any other."""
    parts: list[str] = []
    while isinstance(node, cst.Attribute):
        parts.append(node.attr.value)
        node = node.value
    if not isinstance(node, cst.Name):
        return ""
    parts.append(node.value)
    return ".".join(reversed(parts))


def text_of(node: cst.SimpleString) -> str | bytes | None:
    """The value of a string literal, None where Python would refuse it."""
    raw = node.value
    if raw[0] in "\"'" and "\\" not in raw:
        return raw[3:-3] if raw[:3] in ('"""', "'''") else raw[1:-1]
    try:
        value = ast.literal_eval(raw)
    except (SyntaxError, ValueError, MemoryError):
        return None
    return value if isinstance(value, (str, bytes)) else None


def _kept(value: str, name: str, place: str) -> str | None:
    """The text of a string as facts may hold it, None where they may not: facts are written to disk."""
    if len(value) > _KEPT_LENGTH:
        return None
    if name and value and place != "subscript" and _CREDENTIAL.search(name) and not _OF_CODE.search(name):
        return None
    if "://" in value:
        scheme = _SCHEME.match(value)
        return None if _OPAQUE_IN_URL.search(value, scheme.end() if scheme else 0) else _PASSWORD_IN_URL.sub(r"\1@", value)
    if 8 <= len(value) <= 64 and place != "subscript" and _CHOSEN.fullmatch(value):
        return None
    return None if _OPAQUE.search(value) else value


class Expressions:
    """Lowers the expressions of one module; `Statements` extends it.

    Attributes:
        scope: The function being lowered.
        line: First physical line of the logical line being lowered.
    """

    scope: Scope
    line: int

    def __init__(self) -> None:
        self.seen: dict[tuple[str, str], int] = {}
        self.pending: Place | None = None
        self.use = "used"
        self.strings: list[String] = []
        self.index = 0
        self._table: dict[type, Callable[[Any], int]] = {
            cst.Name: self._name,
            cst.Attribute: self._attribute,
            cst.Call: self._call,
            cst.Subscript: self._subscript,
            cst.SimpleString: self._string,
            cst.ConcatenatedString: self._concatenated,
            cst.FormattedString: self._formatted,
            cst.Integer: self._integer,
            cst.Float: self._float,
            cst.Tuple: lambda node: self._sequence("tuple", node),
            cst.List: lambda node: self._sequence("list", node),
            cst.Set: lambda node: self._sequence("set", node),
            cst.Dict: self._dict,
            cst.ListComp: lambda node: self._comprehension("list", node),
            cst.SetComp: lambda node: self._comprehension("set", node),
            cst.GeneratorExp: lambda node: self._comprehension("generator", node),
            cst.DictComp: lambda node: self._comprehension("dict", node),
            cst.Lambda: self._lambda,
            cst.IfExp: self._conditional,
            cst.BinaryOperation: self._binary,
            cst.BooleanOperation: self._boolean,
            cst.UnaryOperation: self._unary,
            cst.Comparison: self._comparison,
            cst.Await: self._await,
            cst.Yield: self._yield,
            cst.NamedExpr: self._walrus,
            cst.Ellipsis: lambda _: self.scope.node(("const", ...)),
            cst.StarredElement: lambda node: self.scope.node(("item", self.expr(node.value))),
        }

    # What `Statements` provides.
    def define(self, **kwargs: Any) -> int:
        """Lower a nested function; returns its index in the module."""
        raise NotImplementedError

    def expr(self, node: cst.BaseExpression) -> int:
        """The node of an expression."""
        handler = self._table.get(type(node))
        if handler is None:
            return self._other(node)
        return handler(node)

    def placed(self, node: cst.BaseExpression, place: str, name: str = "", call: int = -1, index: int = -1) -> int:
        """The node of an expression that stands at a place with a name, which its string literals take."""
        if isinstance(node, _TRANSPARENT):
            outer, self.pending = self.pending, (place, name, call, index)
            result = self.expr(node)
            self.pending = outer
            return result
        return self.expr(node)

    def mark(self, name: str, kind: str) -> Mark:
        """The mark of the next occurrence of a name on this logical line."""
        key = (name, kind)
        nth = self.seen.get(key, 0)
        self.seen[key] = nth + 1
        return Mark(self.line, name, nth, kind)

    def here(self) -> Mark:
        """The mark of the logical line as a whole."""
        return Mark(self.line)

    # Leaves.

    def _name(self, node: cst.Name) -> int:
        value = intern(node.value)
        bound = self.scope.env.get(value)
        if bound is not None:
            return bound
        if value in ("None", "True", "False"):
            return self.scope.node(("const", {"None": None, "True": True, "False": False}[value]))
        return self.scope.node(("name", value))

    def _attribute(self, node: cst.Attribute) -> int:
        base = self.expr(node.value)
        name = intern(node.attr.value)
        index = self.scope.node(("attr", base, name))
        self.scope.reads.append(Read(index, self.scope.block, self.mark(name, "read")))
        return index

    def _integer(self, node: cst.Integer) -> int:
        return self.scope.node(("const", node.evaluated_value))

    def _float(self, node: cst.Float) -> int:
        return self.scope.node(("const", node.evaluated_value))

    def _string(self, node: cst.SimpleString) -> int:
        place, name, call, index = self.pending or _NOWHERE
        if len(node.value) > 4:
            self.strings.append(String(self.line, digest(node.value), place, name, call, index, self.index))
        value = text_of(node)
        kept = _kept(value, name, place) if isinstance(value, str) else None
        return self.scope.node(("text",) if kept is None else ("const", kept))

    def _concatenated(self, node: cst.ConcatenatedString) -> int:
        left, right = self.expr(node.left), self.expr(node.right)
        return self._joined([left, right])

    def _joined(self, parts: list[int]) -> int:
        nodes = self.scope.nodes
        values = [nodes[part][1] if nodes[part][0] == "const" else None for part in parts]
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) == len(values):
            joined = _kept("".join(texts), "", "")
            if joined is not None:
                return self.scope.node(("const", joined))
        return self.scope.node(("format", tuple(parts)))

    def _formatted(self, node: cst.FormattedString) -> int:
        parts: list[int] = []
        outer, self.pending = self.pending, None
        place, name, call, index = outer or _NOWHERE
        if outer is not None:
            self.strings.append(String(self.line, digest(node.start), place, name, call, index, self.index))
        for part in node.parts:
            if isinstance(part, cst.FormattedStringText):
                kept = _kept(part.value, name, place)
                parts.append(self.scope.node(("text",) if kept is None else ("const", kept)))
            elif isinstance(part, cst.FormattedStringExpression):
                parts.append(self.expr(part.expression))
                for spec in part.format_spec or ():
                    if isinstance(spec, cst.FormattedStringExpression):
                        self.expr(spec.expression)
        self.pending = outer
        index = self.scope.node(("format", tuple(parts)))
        if any(self.scope.nodes[part][0] not in ("text", "const") for part in parts):
            self.scope.reads.append(Read(index, self.scope.block, self.here()))
        return index

    def _other(self, node: cst.BaseExpression) -> int:
        """Template strings, imaginary numbers and whatever a later LibCST brings: their parts are walked, their value is unknown."""
        for part in getattr(node, "parts", ()):
            inner = getattr(part, "expression", None)
            if inner is not None:
                self.expr(inner)
        return self.scope.node(("unknown",))

    # Calls.

    def _call(self, node: cst.Call) -> int:
        scope = self.scope
        use, self.use = self.use, "used"
        pending, self.pending = self.pending, None
        function = node.func
        if type(function) is cst.Attribute:
            name = intern(function.attr.value)
            callee = scope.node(("attr", self.expr(function.value), name))
        else:
            name = intern(function.value) if type(function) is cst.Name else ""
            callee = self.expr(function)
        mark = self.mark(name, "call")
        index = scope.unique(("call", callee, (), ()))
        arguments: list[Any] = []
        keywords: list[tuple[str | None, int]] = []
        for argument in node.args:
            value = argument.value
            if argument.keyword is not None:
                keyword = intern(argument.keyword.value)
                keywords.append((keyword, self.placed(value, "keyword", keyword, index)))
            elif argument.star == "*":
                arguments.append(("*", self.expr(value)))
            elif argument.star == "**":
                keywords.append((None, self.expr(value)))
            else:
                arguments.append(self.placed(value, "argument", "", index, len(arguments)))
        scope.nodes[index] = ("call", callee, tuple(arguments), tuple(keywords))
        scope.calls.append(Call(index, scope.block, mark, use))
        self.pending = pending
        return index

    def _await(self, node: cst.Await) -> int:
        called = type(node.expression) is cst.Call
        self.use = "awaited" if called else "used"
        index = self.scope.node(("await", self.expr(node.expression)))
        if not called:
            self.scope.reads.append(Read(index, self.scope.block, self.here()))
        return index

    def _yield(self, node: cst.Yield) -> int:
        scope = self.scope
        value = scope.node(("const", None))
        if isinstance(node.value, cst.From):
            value = scope.node(("item", self.expr(node.value.item)))
        elif node.value is not None:
            value = self.expr(node.value)
        scope.yields.append(value)
        self.jump("yield", value)
        return scope.node(("unknown",))

    def jump(self, kind: str, node: int) -> None:
        """Record that control leaves here."""
        raise NotImplementedError

    def _lambda(self, node: cst.Lambda) -> int:
        return self.scope.node(("function", self.define(node=node)))

    # Compound expressions.

    def _subscript(self, node: cst.Subscript) -> int:
        base = self.expr(node.value)
        keys: list[int] = []
        outer, self.pending = self.pending, ("subscript", "", -1, -1)
        for element in node.slice:
            part = element.slice
            if isinstance(part, cst.Index):
                keys.append(self.expr(part.value))
            elif isinstance(part, cst.Slice):
                bounds = [self.expr(bound) for bound in (part.lower, part.upper, part.step) if bound is not None]
                keys.append(self.scope.node(("slice", tuple(bounds))))
        self.pending = outer
        key = keys[0] if len(keys) == 1 else self.scope.node(("tuple", tuple(keys)))
        index = self.scope.node(("sub", base, key))
        kind, *rest = self.scope.nodes[key]
        if kind not in ("text", "format", "slice", "tuple") and not (kind == "const" and not isinstance(rest[0], int)):
            self.scope.reads.append(Read(index, self.scope.block, self.here()))
        return index

    def _sequence(self, kind: str, node: cst.Tuple | cst.List | cst.Set) -> int:
        outer = self.pending
        items: list[int] = []
        for element in node.elements:
            if outer is not None and isinstance(element.value, _STRINGISH):
                items.append(self.placed(element.value, "element", outer[1], outer[2], outer[3]))
            else:
                self.pending = None
                items.append(self.expr(element if isinstance(element, cst.StarredElement) else element.value))
        self.pending = outer
        if any(isinstance(element, cst.StarredElement) for element in node.elements):
            return self.scope.node(("comp", "list", self.scope.union(items), -1))
        return self.scope.node((kind, tuple(items)))

    def _dict(self, node: cst.Dict) -> int:
        outer, self.pending = self.pending, None
        pairs: list[tuple[int, int]] = []
        for element in node.elements:
            if isinstance(element, cst.DictElement):
                key = element.key
                name = text_of(key) if isinstance(key, cst.SimpleString) else dotted(key)
                left = self.expr(key)
                pairs.append((left, self.placed(element.value, "key", name if isinstance(name, str) else "")))
            else:
                pairs.append((-1, self.expr(element.value)))
        self.pending = outer
        return self.scope.node(("dict", tuple(pairs)))

    def _comprehension(self, kind: str, node: cst.BaseComp) -> int:
        """Walks the parts in source order (marks count on it), though the loops bind the names that the element reads."""
        scope = self.scope
        outer_env, outer_block, pending = scope.env, scope.block, self.pending
        self.pending = None
        scope.env = dict(outer_env)
        plan: list[tuple[cst.CompFor, int, int]] = []
        loop: cst.CompFor | None = node.for_in
        while loop is not None:
            block = scope.open(Block("comp", scope.block, self.here(), (), (), loop.asynchronous is not None))
            source = scope.unique(("unknown",))
            names: list[str] = []
            item = scope.unique(("item", source))
            self.unpack(loop.target, item, names, record=False)
            scope.blocks[block] = scope.blocks[block]._replace(targets=tuple(names))
            plan.append((loop, block, source))
            for condition in loop.ifs:
                self._apply(self.narrow(condition.test)[0])
            loop = loop.inner_for_in
        if isinstance(node, cst.DictComp):
            element = scope.node(("tuple", (self.expr(node.key), self.expr(node.value))))
        else:
            element = self.expr(node.elt)  # type: ignore[attr-defined]
        inner_env = scope.env
        for position, (loop, block, source) in enumerate(plan):
            if position == 0:
                scope.env, scope.block = outer_env, outer_block
            else:
                scope.block = plan[position - 1][1]
            iterable = self.expr(loop.iter)
            scope.nodes[source] = ("typed", iterable, -1)
            scope.env, scope.block = inner_env, block
            conditions = [self.expr(condition.test) for condition in loop.ifs]
            scope.blocks[block] = scope.blocks[block]._replace(nodes=(iterable, *conditions))
        scope.env, scope.block, self.pending = outer_env, outer_block, pending
        return scope.unique(("comp", kind, element, plan[-1][1]))

    def _conditional(self, node: cst.IfExp) -> int:
        scope = self.scope
        env = scope.env
        then, otherwise = self.narrow(node.test)
        scope.env = dict(env)
        self._apply(then)
        body = self.expr(node.body)
        scope.env = env
        outer, self.pending = self.pending, None
        self.expr(node.test)
        self.pending = outer
        scope.env = dict(env)
        self._apply(otherwise)
        other = self.expr(node.orelse)
        scope.env = env
        return scope.union([body, other])

    def _binary(self, node: cst.BinaryOperation) -> int:
        left, right = self.expr(node.left), self.expr(node.right)
        operator = type(node.operator).__name__
        if operator == "Add":
            nodes = self.scope.nodes
            kinds = (nodes[left][0], nodes[right][0])
            if kinds == ("const", "const") and isinstance(nodes[left][1], str) and isinstance(nodes[right][1], str):
                return self._joined([left, right])
        return self.scope.node(("binary", operator, left, right))

    def _boolean(self, node: cst.BooleanOperation) -> int:
        scope = self.scope
        outer = self.pending
        env = scope.env
        if isinstance(node.operator, cst.Or):
            self.pending = None
            left = self.expr(node.left)
            self.pending = outer
            scope.env = dict(env)
            self._apply(self.narrow(node.left)[1])
            right = self.placed(node.right, "fallback", outer[1] if outer else "")
            scope.env = env
            return scope.union([scope.node(("truthy", left)), right])
        self.pending = None
        left = self.expr(node.left)
        scope.env = dict(env)
        self._apply(self.narrow(node.left)[0])
        right = self.expr(node.right)
        scope.env = env
        self.pending = outer
        return scope.node(("and", (left, right)))

    def _unary(self, node: cst.UnaryOperation) -> int:
        inner = self.expr(node.expression)
        value = self.scope.nodes[inner]
        if isinstance(node.operator, cst.Minus) and value[0] == "const" and type(value[1]) in (int, float):
            return self.scope.node(("const", -value[1]))
        if isinstance(node.operator, cst.Not):
            return self.scope.node(("not", inner))
        return inner

    def _comparison(self, node: cst.Comparison) -> int:
        left_name = dotted(node.left)
        pairs: list[tuple[str, int]] = []
        first = node.comparisons[0].comparator
        left = self.placed(node.left, "compare", dotted(first).rpartition(".")[2])
        for target in node.comparisons:
            comparator = target.comparator
            pairs.append((type(target.operator).__name__, self.placed(comparator, "compare", left_name.rpartition(".")[2])))
        return self.scope.node(("compare", left, tuple(pairs)))

    def _walrus(self, node: cst.NamedExpr) -> int:
        value = self.expr(node.value)
        if isinstance(node.target, cst.Name):
            self.scope.bind(node.target.value, value, self.here())
        return value

    # Binding and narrowing.

    def unpack(self, target: cst.BaseExpression, value: int, names: list[str], *, record: bool = True) -> None:
        """Bind the names of a target to parts of a value; `names` collects them."""
        scope = self.scope
        if isinstance(target, cst.Name):
            names.append(target.value)
            if record:
                scope.bind(target.value, value, self.here())
            else:
                scope.env[target.value] = value
        elif isinstance(target, (cst.Tuple, cst.List)):
            for position, element in enumerate(target.elements):
                starred = isinstance(element, cst.StarredElement)
                part = scope.node(("unpack", value, -1 if starred else position))
                self.unpack(element.value, part, names, record=record)
        elif isinstance(target, cst.Attribute):
            base = self.expr(target.value)
            scope.stores.append(Store(base, target.attr.value, value, scope.block, self.here()))
            self.seen[(target.attr.value, "read")] = self.seen.get((target.attr.value, "read"), 0) + 1
        elif isinstance(target, cst.Subscript):
            base = self.expr(target.value)
            key = self._subscript(target)
            scope.stores.append(Store(base, "[]", scope.node(("tuple", (key, value))), scope.block, self.here()))
            if isinstance(target.value, cst.Name) and target.value.value in scope.env:
                scope.env[target.value.value] = scope.node(("grown", base, scope.nodes[key][2], value, "[]"))
        elif isinstance(target, cst.StarredElement):
            self.unpack(target.value, value, names, record=record)

    def narrow(self, test: cst.BaseExpression) -> tuple[Environment, Environment]:
        """What a condition says of local names: the names' nodes where it holds, and where it does not."""
        scope = self.scope
        if isinstance(test, cst.Name):
            bound = scope.env.get(test.value)
            return ({}, {}) if bound is None else ({test.value: scope.node(("truthy", bound))}, {})
        if isinstance(test, cst.NamedExpr):
            return self.narrow(test.target)
        if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
            then, otherwise = self.narrow(test.expression)
            return otherwise, then
        if isinstance(test, cst.BooleanOperation):
            left, right = self.narrow(test.left), self.narrow(test.right)
            if isinstance(test.operator, cst.And):
                return {**left[0], **right[0]}, {}
            return {}, {**left[1], **right[1]}
        if isinstance(test, cst.Comparison) and len(test.comparisons) == 1 and isinstance(test.left, cst.Name):
            bound = scope.env.get(test.left.value)
            target = test.comparisons[0]
            if bound is None or not (isinstance(target.comparator, cst.Name) and target.comparator.value == "None"):
                return {}, {}
            some = {test.left.value: scope.node(("not-none", bound))}
            none = {test.left.value: scope.node(("const", None))}
            if isinstance(target.operator, (cst.Is, cst.Equal)):
                return none, some
            if isinstance(target.operator, (cst.IsNot, cst.NotEqual)):
                return some, none
            return {}, {}
        if isinstance(test, cst.Call) and isinstance(test.func, cst.Name) and test.func.value == "isinstance" and len(test.args) == 2:
            subject, kind = test.args[0].value, test.args[1].value
            if isinstance(subject, cst.Name) and subject.value in scope.env and isinstance(kind, (cst.Name, cst.Attribute)):
                path = self._path(kind)
                return {subject.value: scope.node(("isa", scope.env[subject.value], path))}, {}
        return {}, {}

    def _path(self, node: cst.BaseExpression) -> int:
        """The node of a dotted name, without recording a read."""
        if isinstance(node, cst.Attribute):
            return self.scope.node(("attr", self._path(node.value), node.attr.value))
        return self.expr(node)

    def _apply(self, narrowed: Environment) -> None:
        if narrowed:
            self.scope.env.update(narrowed)

    def names_read(self, node: cst.BaseExpression, found: list[str]) -> None:
        """Collect the dotted names that a condition reads."""
        name = dotted(node)
        if name:
            found.append(name)
            return
        if isinstance(node, cst.Call):
            self.names_read(node.func, found)
            for argument in node.args:
                self.names_read(argument.value, found)
        elif isinstance(node, cst.Attribute):
            self.names_read(node.value, found)
        elif isinstance(node, cst.Comparison):
            self.names_read(node.left, found)
            for target in node.comparisons:
                self.names_read(target.comparator, found)
        elif isinstance(node, (cst.BooleanOperation, cst.BinaryOperation)):
            self.names_read(node.left, found)
            self.names_read(node.right, found)
        elif isinstance(node, (cst.UnaryOperation, cst.Await)):
            self.names_read(node.expression, found)
        elif isinstance(node, cst.NamedExpr):
            self.names_read(node.target, found)
            self.names_read(node.value, found)
        elif isinstance(node, cst.Subscript):
            self.names_read(node.value, found)

    # Annotations and parameters.

    def annotation(self, node: cst.Annotation | None) -> int:
        """The node of an annotation; quoted ones are read as if they were not. -1 for none."""
        if node is None:
            return -1
        reads, strings, seen = len(self.scope.reads), len(self.strings), dict(self.seen)
        index = self._typed(node.annotation)
        # What an annotation names is not read at run time, as far as any rule is concerned.
        del self.scope.reads[reads:], self.strings[strings:]
        self.seen = seen
        return index

    def _typed(self, node: cst.BaseExpression) -> int:
        if isinstance(node, (cst.SimpleString, cst.ConcatenatedString)):
            value = node.evaluated_value
            if not isinstance(value, str):
                return self.scope.node(("unknown",))
            try:
                meant = self._typed(cst.parse_expression(value.strip()))
            except Exception:  # LibCST raises several kinds for text that is no expression
                meant = self.scope.node(("unknown",))
            return self.scope.node(("forward", value, meant))
        if isinstance(node, cst.Subscript):
            base = self._path(node.value)
            literal = dotted(node.value).rpartition(".")[2] in ("Literal", "Annotated")
            keys: list[int] = []
            for position, element in enumerate(node.slice):
                if isinstance(element.slice, cst.Index):
                    inner = element.slice.value
                    keys.append(
                        self.expr(inner) if literal and position or literal and isinstance(inner, cst.SimpleString) else self._typed(inner)
                    )
            key = keys[0] if len(keys) == 1 else self.scope.node(("tuple", tuple(keys)))
            return self.scope.node(("sub", base, key))
        if isinstance(node, cst.BinaryOperation):
            return self.scope.node(("binary", "BitOr", self._typed(node.left), self._typed(node.right)))
        if isinstance(node, cst.List):
            return self.scope.node(("list", tuple(self._typed(element.value) for element in node.elements)))
        return self.expr(node)

    def parameters(self, node: cst.Parameters) -> tuple[Parameter, ...]:
        """The parameters of a function; defaults and annotations are lowered in the current scope."""
        found: list[Parameter] = []

        def add(kind: str, parameter: cst.Param) -> None:
            name = intern(parameter.name.value)
            annotation = self.annotation(parameter.annotation)
            default = -1 if parameter.default is None else self.placed(parameter.default, "default", name)
            found.append(Parameter(name, kind, default, annotation))

        for parameter in node.posonly_params:
            add("positional", parameter)
        for parameter in node.params:
            add("any", parameter)
        if isinstance(node.star_arg, cst.Param):
            add("args", node.star_arg)
        for parameter in node.kwonly_params:
            add("keyword", parameter)
        if node.star_kwarg is not None:
            add("kwargs", node.star_kwarg)
        return tuple(found)

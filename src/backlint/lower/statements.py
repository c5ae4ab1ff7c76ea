"""Statements into blocks, and functions, classes and imports on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import libcst as cst

from ..facts import Bind, Block, Class, Function, Import, Jump, Mark, Store
from .expressions import Expressions, dotted
from .lines import Lines
from .scope import Environment, Scope

#: Types whose handler says that an import may fail.
_IMPORT_ERRORS = ("ImportError", "ModuleNotFoundError", "Exception", "BaseException")
_GROWING = ("append", "add", "extend", "update", "setdefault", "insert")
_OPERATORS = {
    "AddAssign": "+", "SubtractAssign": "-", "MultiplyAssign": "*", "DivideAssign": "/", "FloorDivideAssign": "//", "ModuloAssign": "%",
    "PowerAssign": "**", "BitOrAssign": "|", "BitAndAssign": "&", "BitXorAssign": "^", "LeftShiftAssign": "<<", "RightShiftAssign": ">>",
    "MatrixMultiplyAssign": "@",
}  # fmt: skip


class Statements(Expressions):
    """Lowers one module. `count` counts the logical lines passed; at the end it must equal the number that the text has."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.lines = lines
        self.count = 0
        self.line = 1
        self.imports: list[Import] = []
        self.functions: list[Function | None] = [None]
        self.classes: list[Class | None] = []
        self.exports: tuple[str, ...] | None = None
        self.main = 0
        self.conditions: list[str] = []
        self.owner = -1
        self.prefix = ""
        self.stack: list[int] = []
        self._statements: dict[type, Callable[[Any], bool]] = {
            cst.SimpleStatementLine: self._simple_line,
            cst.If: self._if,
            cst.For: self._for,
            cst.While: self._while,
            cst.Try: self._try,
            cst.TryStar: self._try,
            cst.With: self._with,
            cst.FunctionDef: self._function,
            cst.ClassDef: self._class,
            cst.Match: self._match,
        }
        self._small: dict[type, Callable[[Any], bool]] = {
            cst.Expr: self._expression,
            cst.Assign: self._assign,
            cst.AnnAssign: self._annotated,
            cst.AugAssign: self._augmented,
            cst.Return: self._return,
            cst.Raise: self._raise,
            cst.Break: self._break,
            cst.Continue: self._continue,
            cst.Import: self._import,
            cst.ImportFrom: self._import_from,
            cst.Assert: self._assert,
            cst.Global: self._outer,
            cst.Nonlocal: self._outer,
            cst.Del: self._delete,
        }

    def release(self) -> None:
        """Let go of the tables of methods: they hold this object in a circle, and nobody looks for garbage while files are read."""
        self._table.clear()
        self._statements.clear()
        self._small.clear()

    # Lines.

    def advance(self) -> None:
        """The walk has come to the next logical line."""
        logical = self.lines.logical
        self.line = logical[self.count] if self.count < len(logical) else self.line
        self.count += 1
        self.seen.clear()

    def last_line(self) -> int:
        """Last physical line of the current logical line."""
        if not 0 < self.count <= len(self.lines.spans):
            return self.line
        return self.lines.place(max(self.lines.spans[self.count - 1][1] - 1, 0))[0]

    # Bodies.

    def module(self, node: cst.Module) -> None:
        """Lower the whole module into `functions[0]` and the other tables."""
        self.scope = Scope()
        self.scope.open(Block("body", -1, Mark(1)))
        self.statements(node.body)
        self.functions[0] = self.scope.finish(
            name="<module>", qualname="", mark=Mark(1), parent=-1, owner=-1, is_async=False, parameters=(), decorators=(), returns=-1,
            end_line=self.last_line(), empty=not node.body,
        )  # fmt: skip

    def statements(self, body: Sequence[cst.BaseStatement]) -> bool:
        """Lower statements in order. Returns whether control reaches their end; what comes after a jump is lowered all the same."""
        falls = True
        table = self._statements
        for statement in body:
            handler = table.get(type(statement))
            if handler is not None:
                falls = handler(statement) and falls
            else:
                self.advance()
        return falls

    def suite(self, body: cst.BaseSuite) -> bool:
        """Lower the body of a compound statement, indented or on the header's line."""
        if isinstance(body, cst.IndentedBlock):
            return self.statements(body.body)
        falls = True
        for small in body.body:
            falls = self.small(small) and falls  # type: ignore[arg-type]
        return falls

    def inside(self, block: Block, body: cst.BaseSuite) -> tuple[int, bool]:
        """Lower a body in a new block. Returns the block's index and whether control reaches its end."""
        outer = self.scope.block
        index = self.scope.open(block)
        falls = self.suite(body)
        self.close(index, outer, falls)
        return index, falls

    def close(self, index: int, outer: int, falls: bool) -> None:
        """Leave a block."""
        if not falls:
            self.scope.blocks[index] = self.scope.blocks[index]._replace(falls=False)
        self.scope.block = outer

    def _simple_line(self, node: cst.SimpleStatementLine) -> bool:
        self.advance()
        falls = True
        for small in node.body:
            falls = self.small(small) and falls
        return falls

    def small(self, node: cst.BaseSmallStatement) -> bool:
        """Lower a simple statement. Returns whether control goes on behind it."""
        handler = self._small.get(type(node))
        if handler is not None:
            return handler(node)
        kind = type(node).__name__
        if kind == "LazyImport":
            self._imports(node, ("lazy",))
        elif kind == "LazyImportFrom":
            self._imports_from(node, ("lazy",))
        elif kind == "TypeAlias":
            reads = len(self.scope.reads)
            value = self._typed(node.value)  # type: ignore[attr-defined]
            del self.scope.reads[reads:]
            self.scope.bind(node.name.value, value, self.here())  # type: ignore[attr-defined]
        return True

    # Simple statements.

    def _expression(self, node: cst.Expr) -> bool:
        value = node.value
        if isinstance(value, cst.Call):
            self.use = "discarded"
        elif isinstance(value, (cst.SimpleString, cst.ConcatenatedString)):
            return True
        index = self.expr(value)
        if isinstance(value, cst.Call):
            self._grown(value, index)
        return True

    def _grown(self, node: cst.Call, index: int) -> None:
        """A container that a method of its own adds to holds more from here on."""
        function = node.func
        if isinstance(function, cst.Attribute) and isinstance(function.value, cst.Name) and function.attr.value in _GROWING:
            scope = self.scope
            name = function.value.value
            call = scope.nodes[index]
            if name in scope.env and call[0] == "call":
                plain = [argument for argument in call[2] if isinstance(argument, int)] if call[2] else []
                key, value = -1, plain[0] if plain and plain[0] == call[2][0] else -1
                if function.attr.value == "setdefault" and len(plain) == 2:
                    key, value = plain
                elif function.attr.value == "update" and not call[2] and call[3]:
                    pairs = tuple((-1 if word is None else scope.node(("const", word)), item) for word, item in call[3])
                    value = scope.node(("dict", pairs))
                scope.env[name] = scope.node(("grown", scope.env[name], key, value, function.attr.value))

    def _assign(self, node: cst.Assign) -> bool:
        first = node.targets[0].target
        value = node.value
        place, name = "assign", dotted(first).rpartition(".")[2]
        if isinstance(first, cst.Attribute):
            place, name = "attribute", first.attr.value
        elif isinstance(first, cst.Subscript) and isinstance(first.slice[0].slice, cst.Index):
            key = first.slice[0].slice.value
            literal = key.evaluated_value if isinstance(key, cst.SimpleString) else None
            place, name = "key", literal if isinstance(literal, str) else dotted(key)
        index = self.placed(value, place, name)
        if isinstance(first, cst.Name) and first.value == "__all__" and self.index == 0 and self.owner < 0:
            self._exports(value)
        for target in node.targets:
            if (
                isinstance(target.target, (cst.Tuple, cst.List))
                and isinstance(value, (cst.Tuple, cst.List))
                and len(target.target.elements) == len(value.elements)
                and self.scope.nodes[index][0] in ("tuple", "list")
            ):
                for element, part in zip(target.target.elements, self.scope.nodes[index][1], strict=True):
                    self.unpack(element.value, part, [])
            else:
                self.unpack(target.target, index, [])
        return True

    def _exports(self, value: cst.BaseExpression) -> None:
        if isinstance(value, (cst.List, cst.Tuple)):
            names = [element.value.evaluated_value for element in value.elements if isinstance(element.value, cst.SimpleString)]
            if len(names) == len(value.elements):
                self.exports = tuple(name for name in names if isinstance(name, str))

    def _annotated(self, node: cst.AnnAssign) -> bool:
        annotation = self.annotation(node.annotation)
        value = -1
        if node.value is not None:
            target = node.target
            place, name = ("attribute", target.attr.value) if isinstance(target, cst.Attribute) else ("assign", dotted(target))
            value = self.placed(node.value, place, name)
        index = self.scope.node(("typed", value, annotation))
        self.unpack(node.target, index, [])
        return True

    def _augmented(self, node: cst.AugAssign) -> bool:
        scope = self.scope
        operator = _OPERATORS.get(type(node.operator).__name__, "?")
        before = self.expr(node.target) if not isinstance(node.target, cst.Name) else scope.env.get(node.target.value, -1)
        value = self.expr(node.value)
        if isinstance(node.target, cst.Name):
            name = node.target.value
            after = (
                scope.node(("binary", "Add" if operator == "+" else operator, before, value)) if before >= 0 else scope.node(("unknown",))
            )
            scope.bind(name, after, self.here(), operator)
        elif isinstance(node.target, cst.Attribute):
            base = self._path(node.target.value)
            scope.stores.append(Store(base, node.target.attr.value, scope.node(("unknown",)), scope.block, self.here()))
            scope.binds.append(Bind(dotted(node.target), value, scope.block, self.here(), operator))
        return True

    def jump(self, kind: str, node: int) -> None:
        """Record that control leaves, or a value, at this point."""
        scope = self.scope
        scope.jumps.append(Jump(kind, node, scope.block, self.here(), len(scope.calls)))

    def _return(self, node: cst.Return) -> bool:
        value = self.scope.node(("const", None)) if node.value is None else self.placed(node.value, "return")
        self.scope.results.append(value)
        self.jump("return", value)
        return False

    def _raise(self, node: cst.Raise) -> bool:
        self.jump("raise", -1 if node.exc is None else self.expr(node.exc))
        return False

    def _break(self, _: cst.Break) -> bool:
        self.jump("break", -1)
        if self.scope.loops:
            self.scope.loops[-1].append(dict(self.scope.env))
        return False

    def _continue(self, _: cst.Continue) -> bool:
        self.jump("continue", -1)
        return False

    def _assert(self, node: cst.Assert) -> bool:
        self.expr(node.test)
        self._apply(self.narrow(node.test)[0])
        return True

    def _outer(self, node: cst.Global | cst.Nonlocal) -> bool:
        self.scope.outer.update(item.name.value for item in node.names)
        return True

    def _delete(self, node: cst.Del) -> bool:
        if isinstance(node.target, cst.Name):
            self.scope.env.pop(node.target.value, None)
        return True

    # Imports.

    def _import(self, node: cst.Import) -> bool:
        self._imports(node, ())
        return True

    def _import_from(self, node: cst.ImportFrom) -> bool:
        self._imports_from(node, ())
        return True

    def _where(self, extra: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*extra, *self.conditions)))

    def _imports(self, node: Any, extra: tuple[str, ...]) -> None:
        for item in node.names:
            module = dotted(item.name)
            alias = item.asname.name.value if item.asname is not None else ""
            bound = alias or module.partition(".")[0]
            self.imports.append(Import(0, module, "", bound, self.line, self._where(extra)))
            self.scope.bind(bound, self.scope.node(("import", 0, module if alias else bound, "")), self.here())

    def _imports_from(self, node: Any, extra: tuple[str, ...]) -> None:
        module = "" if node.module is None else dotted(node.module)
        level = len(node.relative)
        if isinstance(node.names, cst.ImportStar):
            self.imports.append(Import(level, module, "*", "", self.line, self._where(extra)))
            return
        for item in node.names:
            name = dotted(item.name)
            bound = item.asname.name.value if item.asname is not None else name
            self.imports.append(Import(level, module, name, bound, self.line, self._where(extra)))
            self.scope.bind(bound, self.scope.node(("import", level, module, name)), self.here())

    # Compound statements.

    def _if(self, node: cst.If) -> bool:
        self.advance()
        scope = self.scope
        mark = self.here()
        names: list[str] = []
        self.names_read(node.test, names)
        condition = self.expr(node.test)
        then, otherwise = self.narrow(node.test)
        env = scope.env
        scope.env = {**env, **then}
        kind = self._import_condition(node.test)
        if "__main__" in names or self._is_main(node.test):
            self.main = self.main or mark.line
        self.conditions.append(kind)
        block, falls = self.inside(Block("if", scope.block, mark, (condition,), tuple(names)), node.body)
        self.conditions.pop()
        ends: list[Environment] = [scope.env] if falls else []
        scope.env = {**env, **otherwise}
        if node.orelse is None:
            ends.append(scope.env)
            scope.merge(ends)
            return True
        self.conditions.append("conditional")
        outer = scope.block
        if isinstance(node.orelse, cst.If):
            inner = scope.open(Block("else", outer, mark, partner=block))
            other = self._if(node.orelse)
            self.close(inner, outer, other)
        else:
            self.advance()
            _, other = self.inside(Block("else", outer, self.here(), partner=block), node.orelse.body)
        self.conditions.pop()
        if other:
            ends.append(scope.env)
        scope.merge(ends)
        return falls or other

    def _import_condition(self, test: cst.BaseExpression) -> str:
        if isinstance(test, cst.Comparison) and isinstance(test.comparisons[0].operator, (cst.Is, cst.Equal)):
            test = test.left
        name = dotted(test).rpartition(".")[2]
        return "type-checking" if name == "TYPE_CHECKING" or name == "False" else "conditional"

    def _is_main(self, test: cst.BaseExpression) -> bool:
        return self.index == 0 and isinstance(test, cst.Comparison) and dotted(test.left) == "__name__"

    def _for(self, node: cst.For) -> bool:
        self.advance()
        scope = self.scope
        outer, mark = scope.block, self.here()
        iterable = self.expr(node.iter)
        before = scope.env
        scope.env = dict(before)
        block = scope.open(Block("for", outer, mark, (iterable,), (), node.asynchronous is not None))
        names: list[str] = []
        self.unpack(node.target, scope.node(("item", iterable)), names)
        scope.blocks[block] = scope.blocks[block]._replace(targets=tuple(names))
        return self._loop(node, block, outer, before, endless=False)

    def _while(self, node: cst.While) -> bool:
        self.advance()
        scope = self.scope
        outer, mark = scope.block, self.here()
        before = scope.env
        scope.env = dict(before)
        names: list[str] = []
        self.names_read(node.test, names)
        block = scope.open(Block("while", outer, mark, (), tuple(names)))
        condition = self.expr(node.test)
        scope.blocks[block] = scope.blocks[block]._replace(nodes=(condition,))
        self._apply(self.narrow(node.test)[0])
        value = scope.nodes[condition]
        return self._loop(node, block, outer, before, endless=value[0] == "const" and bool(value[1]))

    def _loop(self, node: cst.For | cst.While, block: int, outer: int, before: Environment, *, endless: bool) -> bool:
        scope = self.scope
        scope.loops.append([])
        falls = self.suite(node.body)
        breaks = scope.loops.pop()
        self.close(block, outer, falls)
        ends = [] if endless else [before]
        if falls and not endless:
            ends.append(scope.env)
        leaves = not endless
        scope.merge(ends)
        if node.orelse is not None:
            self.advance()
            _, leaves = self.inside(Block(f"{scope.blocks[block].kind}-else", outer, self.here(), partner=block), node.orelse.body)
            ends = [scope.env] if leaves else []
        scope.merge(ends + breaks)
        return leaves or bool(breaks)

    def _try(self, node: cst.Try | cst.TryStar) -> bool:
        self.advance()
        scope = self.scope
        before = scope.env
        scope.env = dict(before)
        optional = any(self._catches_import(handler.type) for handler in node.handlers)
        self.conditions.append("optional" if optional else "")
        block, falls = self.inside(Block("try", scope.block, self.here()), node.body)
        self.conditions.pop()
        after = scope.env
        handler_start = [before, after]
        ends: list[Environment] = []
        results: list[bool] = []
        for handler in node.handlers:
            self.advance()
            scope.merge(handler_start)
            scope.env = dict(scope.env)
            types = () if handler.type is None else (self._types(handler.type),)
            names: tuple[str, ...] = ()
            if handler.name is not None and isinstance(handler.name.name, cst.Name):
                names = (handler.name.name.value,)
                scope.env[names[0]] = scope.node(("unknown",))
            self.conditions.append("optional" if optional else "conditional")
            _, result = self.inside(Block("except", scope.block, self.here(), types, names, partner=block), handler.body)
            self.conditions.pop()
            results.append(result)
            if result:
                ends.append(scope.env)
        scope.env = after
        if node.orelse is not None:
            self.advance()
            _, rest = self.inside(Block("try-else", scope.block, self.here(), partner=block), node.orelse.body)
            falls = falls and rest
        if falls:
            ends.append(scope.env)
        scope.merge(ends or [scope.env])
        reaches = falls or any(results)
        if node.finalbody is not None:
            self.advance()
            _, rest = self.inside(Block("finally", scope.block, self.here(), partner=block), node.finalbody.body)
            reaches = reaches and rest
        return reaches

    def _types(self, node: cst.BaseExpression) -> int:
        if isinstance(node, cst.Tuple):
            return self.scope.node(("tuple", tuple(self._path(element.value) for element in node.elements)))
        return self._path(node)

    def _catches_import(self, node: cst.BaseExpression | None) -> bool:
        if node is None:
            return True
        if isinstance(node, cst.Tuple):
            return any(self._catches_import(element.value) for element in node.elements)
        return dotted(node) in _IMPORT_ERRORS

    def _with(self, node: cst.With) -> bool:
        self.advance()
        scope = self.scope
        outer = scope.block
        block = scope.open(Block("with", outer, self.here(), is_async=node.asynchronous is not None))
        scope.block = outer
        managers: list[int] = []
        for item in node.items:
            manager = self.expr(item.item)
            managers.append(manager)
            if item.asname is not None:
                self.unpack(item.asname.name, scope.node(("enter", manager)), [])
        scope.blocks[block] = scope.blocks[block]._replace(nodes=tuple(managers))
        scope.block = block
        falls = self.suite(node.body)
        self.close(block, outer, falls)
        return falls

    def _match(self, node: cst.Match) -> bool:
        self.advance()
        scope = self.scope
        subject = self.expr(node.subject)
        env = scope.env
        ends: list[Environment] = [env]
        falls_any = True
        for case in node.cases:
            self.advance()
            scope.env = dict(env)
            self._pattern(case.pattern)
            if case.guard is not None:
                self.expr(case.guard)
            _, falls = self.inside(Block("case", scope.block, self.here(), (subject,)), case.body)
            if falls:
                ends.append(scope.env)
            if isinstance(case.pattern, cst.MatchAs) and case.pattern.pattern is None and case.guard is None:
                falls_any = len(ends) > 1
                ends = ends[1:] or ends
        scope.merge(ends)
        return falls_any

    def _pattern(self, pattern: cst.CSTNode) -> None:
        """Bind the names that a pattern captures; what they hold is not followed."""
        for name in ("name", "rest"):
            captured = getattr(pattern, name, None)
            if isinstance(captured, cst.Name):
                self.scope.env[captured.value] = self.scope.node(("unknown",))
        for field in ("pattern", "patterns", "elements", "kwds", "value"):
            inner = getattr(pattern, field, None)
            if isinstance(inner, cst.CSTNode) and not isinstance(inner, cst.BaseExpression):
                self._pattern(inner)
            elif isinstance(inner, (list, tuple)):
                for part in inner:
                    self._pattern(part)

    # Definitions.

    def _decorators(self, decorators: Sequence[cst.Decorator]) -> tuple[int, ...]:
        nodes: list[int] = []
        for decorator in decorators:
            self.advance()
            self.use = "decorator" if isinstance(decorator.decorator, cst.Call) else "used"
            nodes.append(self.expr(decorator.decorator))
        return tuple(nodes)

    def _function(self, node: cst.FunctionDef) -> bool:
        decorators = self._decorators(node.decorators)
        self.advance()
        index = self.define(node=node, decorators=decorators)
        return index > 0

    def define(self, **kwargs: Any) -> int:
        """Lower a function or lambda in a scope of its own. A function's name is bound in the current scope."""
        node: cst.FunctionDef | cst.Lambda = kwargs["node"]
        mark = self.here()
        outer, outer_index, outer_owner, outer_prefix = self.scope, self.index, self.owner, self.prefix
        is_lambda = isinstance(node, cst.Lambda)
        name = "<lambda>" if isinstance(node, cst.Lambda) else node.name.value
        parameters = self.parameters(node.params)
        returns = -1 if isinstance(node, cst.Lambda) else self.annotation(node.returns)
        index = len(self.functions)
        self.functions.append(None)
        if not is_lambda:
            outer.bind(name, outer.node(("function", index)), mark)
        qualname = f"{outer_prefix}{name}"
        scope = self.scope = Scope()
        self.index, self.owner, self.prefix = index, -1, f"{qualname}."
        scope.open(Block("body", -1, mark))
        for parameter in parameters:
            scope.env[parameter.name] = scope.node(("param", parameter.name))
        if isinstance(node, cst.Lambda):
            scope.results.append(self.expr(node.body))
            empty = False
        else:
            self.conditions.append("lazy")
            falls = self.suite(node.body)
            self.conditions.pop()
            self.close(0, 0, falls)
            empty = _is_empty(node.body)
        end = self.last_line()
        self.scope, self.index, self.owner, self.prefix = outer, outer_index, outer_owner, outer_prefix
        self.functions[index] = scope.finish(
            name=name, qualname=qualname, mark=mark, parent=outer_index, owner=outer_owner,
            is_async=isinstance(node, cst.FunctionDef) and node.asynchronous is not None,
            parameters=parameters, decorators=kwargs.get("decorators", ()), returns=returns, end_line=end, empty=empty,
            type_parameters=() if isinstance(node, cst.Lambda) else _type_parameters(node.type_parameters),
        )  # fmt: skip
        return index

    def _class(self, node: cst.ClassDef) -> bool:
        decorators = self._decorators(node.decorators)
        self.advance()
        scope = self.scope
        mark = self.here()
        reads = len(scope.reads)
        bases = tuple(self._typed(base.value) for base in node.bases)
        del scope.reads[reads:]
        keywords = tuple((keyword.keyword.value, self.expr(keyword.value)) for keyword in node.keywords if keyword.keyword is not None)
        index = len(self.classes)
        self.classes.append(None)
        name = node.name.value
        qualname = f"{self.prefix}{name}"
        scope.bind(name, scope.node(("class", index)), mark)
        outer = (self.owner, self.prefix, scope.env, scope.owner_bindings, scope.owner_order, scope.outer)
        self.owner, self.prefix = index, f"{qualname}."
        scope.env, scope.owner_bindings, scope.owner_order, scope.outer = dict(scope.env), {}, [], set()
        self.suite(node.body)
        bindings = {key: tuple(nodes) for key, nodes in scope.owner_bindings.items()}
        self.classes[index] = Class(
            name, qualname, mark, self.index, bases, keywords, decorators, bindings, tuple(scope.owner_order),
            _type_parameters(node.type_parameters),
        )  # fmt: skip
        self.owner, self.prefix, scope.env, scope.owner_bindings, scope.owner_order, scope.outer = outer
        return True


def _type_parameters(node: cst.TypeParameters | None) -> tuple[str, ...]:
    return () if node is None else tuple(parameter.param.name.value for parameter in node.params)


def _is_empty(body: cst.BaseSuite) -> bool:
    """Whether a body holds nothing but a docstring, `...`, `pass`, or raises NotImplementedError."""
    for statement in body.body:
        parts: Sequence[cst.CSTNode] = statement.body if isinstance(statement, cst.SimpleStatementLine) else (statement,)
        for part in parts:
            if isinstance(part, cst.Pass):
                continue
            if isinstance(part, cst.Expr) and isinstance(part.value, (cst.Ellipsis, cst.SimpleString, cst.ConcatenatedString)):
                continue
            if isinstance(part, cst.Raise) and part.exc is not None:
                raised = part.exc.func if isinstance(part.exc, cst.Call) else part.exc
                if dotted(raised) == "NotImplementedError":
                    continue
            return False
    return True

"""Uses of a query that read more rows than they need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, Mark, Program
from backlint.link.values import CallOrigin, FunctionValue, Instance

from ..loading.rows import Rows
from .uses import Uses, behind, is_lazy, only_described

_ANY = frozenset({("GreaterThan", 0), ("NotEqual", 0), ("GreaterThanEqual", 1)})
_NONE = frozenset({("Equal", 0), ("LessThanEqual", 0), ("LessThan", 1)})


class Found(NamedTuple):
    """One such use.

    Attributes:
        kind: "len": rows are read to be counted; "len-any" and "count-any": read or counted to see whether there are any; "truth": read for
            the same; "random": sorted by chance; "first": all read and most thrown away; "filter": all read and sorted out in Python.
        mark: Where.
        none: The condition asks whether there are none.
        whole: The condition is nothing but this use.
    """

    kind: str
    mark: Mark
    none: bool = False
    whole: bool = False


class Patterns:
    """Finds them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._rows = Rows(program)

    def of(self, frame: Frame) -> Iterator[Found]:
        """All of a function."""
        facts = frame.function.facts
        nodes = facts.nodes
        uses = Uses(frame)
        for call in facts.calls:
            _, callee, args, kwargs = nodes[call.node]
            called = nodes[callee]
            if called == ("name", "len") and len(args) == 1 and isinstance(args[0], int):
                query = behind(frame, args[0])
                if is_lazy(self._program, self._rows, frame, query) and only_described(uses, query, call.node):
                    compared = self._compared(uses, call.node)
                    yield Found("len" if compared is None else "len-any", call.mark, *(compared or (False, False)))
            elif called[0] == "attr" and called[2] == "count" and not args and not kwargs:
                query = behind(frame, called[1])
                values = self._program.evaluator.eval(frame, called[1])
                again = sum(facts.nodes[facts.nodes[other.node][1]] == called for other in facts.calls) > 1
                if values and not again and all(self._counts(value) for value in values):
                    compared = self._compared(uses, call.node)
                    if compared is not None:
                        yield Found("count-any", call.mark, *compared)
            elif (
                called[0] == "attr"
                and called[2] == "order_by"
                and any(isinstance(part, int) and nodes[part] == ("const", "?") for part in args)
            ):
                if any(isinstance(value, Instance) and self._is_query(value) for value in self._program.evaluator.eval(frame, call.node)):
                    yield Found("random", call.mark)
            elif called == ("name", "list") and len(args) == 1 and isinstance(args[0], int):
                query = behind(frame, args[0])
                above = uses.above(call.node)
                few = len(above) == 1 and self._takes_few(uses, above[0], call.node) and not uses.is_kept(call.node)
                if few and is_lazy(self._program, self._rows, frame, query) and only_described(uses, query, call.node):
                    yield Found("first", call.mark)
        yield from self._tested(frame, uses)
        yield from self._filtered(frame, uses)

    def _is_query(self, value: Instance) -> bool:
        method = self._program.evaluator.method(value, "exists")
        return method is not None and method.function.stub and Effect.QUERY in self._program.effects_of(method)

    def _counts(self, value: object) -> bool:
        return isinstance(value, Instance) and self._is_query(value)

    @staticmethod
    def _compared(uses: Uses, index: int) -> tuple[bool, bool] | None:
        """For a number that is only asked for being 0 or more: whether for being 0, and whether the condition is nothing else."""
        above = uses.above(index)
        if uses.is_kept(index):
            return None
        if not above:
            return (False, True) if index in uses.conditions else None
        if len(above) != 1 or index in uses.conditions:
            return None
        node = uses.nodes[above[0]]
        if node[0] == "not" and not uses.above(above[0]) and above[0] in uses.conditions:
            return None  # `not` stays as it is, so that this is the case without it
        if node[0] != "compare" or node[1] != index or len(node[2]) != 1:
            return None
        operator, right = node[2][0]
        limit = uses.nodes[right]
        if limit[0] != "const" or type(limit[1]) is not int:
            return None
        whole = above[0] in uses.conditions and not uses.above(above[0])
        if (operator, limit[1]) in _ANY:
            return False, whole
        return (True, whole) if (operator, limit[1]) in _NONE else None

    @staticmethod
    def _takes_few(uses: Uses, parent: int, index: int) -> bool:
        """Whether a node takes one item, or the first few, of another."""
        node = uses.nodes[parent]
        if node[0] != "sub" or node[1] != index:
            return False
        key = uses.nodes[node[2]]
        if key[0] == "slice":
            return bool(key[1]) and all(uses.nodes[part][0] == "const" and isinstance(uses.nodes[part][1], int) for part in key[1])
        return bool(key[0] == "const" and key[1] == 0)

    def _tested(self, frame: Frame, uses: Uses) -> Iterator[Found]:
        """`if query:` where nothing else is done with its rows."""
        facts = frame.function.facts
        for index, blocks in uses.conditions.items():
            query = behind(frame, uses.nodes[index][1] if uses.nodes[index][0] == "not" else index)
            block = facts.blocks[blocks[0]]
            if block.kind not in ("if", "while") or not is_lazy(self._program, self._rows, frame, query):
                continue
            tests = [parent for parent in uses.above(query) if uses.nodes[parent][0] == "not" and parent in uses.conditions]
            if only_described(uses, query, *tests) and self._is_reread(frame, query):
                yield Found("truth", block.mark)

    def _is_reread(self, frame: Frame, query: int) -> bool:
        """Whether the query is one of the database, not one that was already asked: a method that gives a list is none."""
        return all(isinstance(value, Instance) and self._is_query(value) for value in self._program.evaluator.eval(frame, query))

    def _filtered(self, frame: Frame, uses: Uses) -> Iterator[Found]:
        """`[row for row in query if row.column == value]`."""
        facts = frame.function.facts
        for number, block in enumerate(facts.blocks):
            if block.kind != "comp" or len(block.nodes) != 2 or facts.blocks[block.parent].kind == "comp":
                continue
            query = behind(frame, block.nodes[0])
            others = [
                one for other, one in enumerate(facts.blocks) if other != number and query in [behind(frame, part) for part in one.nodes]
            ]
            condition = uses.nodes[block.nodes[1]]
            if (
                others
                or not is_lazy(self._program, self._rows, frame, query)
                or any(facts.blocks[other].parent == number for other in range(len(facts.blocks)))
            ):
                continue
            if condition[0] == "compare" and len(condition[2]) == 1 and condition[2][0][0] in ("Equal", "Is", "NotEqual"):
                side, other = condition[1], condition[2][0][1]
                plain = self._is_column(frame, side, query) and not self._hangs_on(uses, other, query)
            else:
                part = condition[1] if condition[0] == "not" else block.nodes[1]
                plain = self._is_column(frame, part, query) and self._is_flag(frame, part)
            if plain and self._only_iterated(frame, uses, query):
                yield Found("filter", block.mark)

    def _only_iterated(self, frame: Frame, uses: Uses, query: int) -> bool:
        """Whether a query is asked for here, by a library's method, and its rows are used nowhere else."""
        facts = frame.function.facts
        given = {*facts.results, *facts.yields, *(store.node for store in facts.stores), *(jump.node for jump in facts.jumps)}
        if query in {behind(frame, index) for index in given if index >= 0} or frame.function.index == 0:
            return False
        for value in self._program.evaluator.eval(frame, query):
            origin = value.origin if isinstance(value, Instance) else None
            if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue) or not origin.target.function.stub:
                return False
            if origin.site != (frame.function, query):
                return False
        return all(uses.nodes[parent][0] in ("attr", "item") for parent in uses.above(query))

    def _is_flag(self, frame: Frame, index: int) -> bool:
        """Whether a column is either true or false: leaving out what is empty is no search."""
        values = self._program.evaluator.eval(frame, index)
        return bool(values) and all(isinstance(value, Instance) and value.cls.name == "bool" for value in values)

    def _is_column(self, frame: Frame, index: int, query: int) -> bool:
        """Whether a node is a column of the row that the loop is at."""
        node = frame.function.facts.nodes[index]
        if node[0] != "attr":
            return False
        item = frame.function.facts.nodes[behind(frame, node[1])]
        if item[0] != "item" or behind(frame, item[1]) != query:
            return False
        if node[2] in ("pk", "id"):
            return True
        for row in self._program.evaluator.eval(frame, node[1]):
            if not isinstance(row, Instance) or row.cls.stub:
                return False
            descriptor = self._program.effects.descriptor(row, node[2])
            getter = self._program.evaluator.method(descriptor, "__get__") if descriptor is not None else None
            return getter is not None and getter.function.stub and Effect.QUERY not in self._program.effects_of(getter)
        return False

    def _hangs_on(self, uses: Uses, index: int, query: int) -> bool:
        """Whether a node depends on the items of the query."""
        seen: set[int] = set()
        queue = [query]
        while queue:
            current = queue.pop()
            if current not in seen:
                seen.add(current)
                queue += uses.above(current)
        return index in seen

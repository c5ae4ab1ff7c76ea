"""Loops that run once a row, told from those that run a few times or once a batch."""

from __future__ import annotations

import re

from backlint import Block, Frame, Program
from backlint.facts import Node
from backlint.link.values import ClassValue, Const, Dictionary, FunctionValue, Sequence, Values

#: Attributes that lead to what a class or a database consists of.
_SCHEMA = frozenset({
    "_meta", "__fields__", "__mapper__", "__table__", "__dataclass_fields__", "model_fields", "sorted_tables", "get_table_names",
    "get_columns", "get_fields", "get_foreign_keys", "get_indexes", "get_models", "get_schema_names", "get_view_names", "column_attrs",
})  # fmt: skip
#: What functions are called that cut a list into pieces: `batched`, `chunks`.
_BATCHING = re.compile(r"(?:^|_)(?:batch|chunk)(?:ed|es|s|er|ify|ize)?(?:_|$)|^grouper$")
_SIZED = ("enumerate", "sorted", "reversed", "list", "tuple", "set", "zip", "iter", "frozenset")


def is_short(program: Program, frame: Frame, node: int, most: int, far: int = 2) -> bool:
    """Whether a loop over a node runs at most `most` times, as far as the text says, `far` calls away at most."""
    nodes = frame.function.facts.nodes
    current = nodes[node]
    if current[0] == "call" and current[2]:
        callee = nodes[current[1]]
        if callee == ("name", "range"):
            bounds = [program.evaluator.eval(frame, part) for part in current[2] if isinstance(part, int)]
            numbers = [_number(values) for values in bounds]
            if all(number is not None for number in numbers) and numbers:
                start, stop = (0, numbers[0]) if len(numbers) == 1 else (numbers[0], numbers[1])
                return (stop or 0) - (start or 0) <= most
            return False
        if callee[0] == "name" and callee[1] in _SIZED:
            parts = [part for part in current[2] if isinstance(part, int)]
            return any(is_short(program, frame, part, most) for part in parts)
    if current[0] == "call" and nodes[current[1]][0] == "attr" and nodes[current[1]][2] in ("items", "keys", "values"):
        return _all_short(program.evaluator.eval(frame, nodes[current[1]][1]), most)
    if current[0] == "sub" and nodes[current[2]][0] == "slice":
        limits = [_number(program.evaluator.eval(frame, part)) for part in nodes[current[2]][1]]
        sizes = [limit for limit in limits if limit is not None and limit >= 0]
        if sizes and len(sizes) == len(limits):
            return (sizes[1] - sizes[0] if len(sizes) > 1 else sizes[0]) <= most
    values = program.evaluator.eval(frame, node)
    return (
        _all_short(values, most) or _is_schema(frame, node) or (current[0] == "call" and _gives_few(program, frame, current[1], most, far))
    )


def _gives_few(program: Program, frame: Frame, callee: int, most: int, far: int) -> bool:
    """Whether a loop goes over what functions of the project return, and that is short: `return books[:3]`."""
    found: set[bool] = set()
    for value in program.evaluator.eval(frame, callee) if far else ():
        function = value.function if isinstance(value, FunctionValue) else None
        if function is None or function.stub or function.facts.is_generator:
            return False
        results = function.facts.results
        found.add(bool(results) and all(is_short(program, program.generic(function), result, most, far - 1) for result in results))
    return found == {True}


def _is_schema(frame: Frame, node: int) -> bool:
    """Whether a loop goes over what a class or a database consists of: its fields, columns or tables."""
    nodes = frame.function.facts.nodes
    current = nodes[node]
    for _ in range(8):
        if current[0] == "call":
            callee = nodes[current[1]]
            if callee[0] == "name" and callee[1] in _SIZED and current[2] and isinstance(current[2][0], int):
                current = nodes[current[2][0]]
            else:
                current = callee
        elif current[0] == "attr":
            if current[2] in _SCHEMA:
                return True
            current = nodes[current[1]]
        elif current[0] in ("typed", "sub", "truthy", "not-none", "item") and current[1] >= 0:
            current = nodes[current[1]]
        else:
            return False
    return False


def _number(values: Values) -> int | None:
    if len(values) == 1 and isinstance(values[0], Const) and type(values[0].value) is int:
        return values[0].value
    return None


def _all_short(values: Values, most: int) -> bool:
    return bool(values) and all(
        (isinstance(value, Sequence) and len(value.items) <= most)
        or (isinstance(value, Dictionary) and not value.open and len(value.pairs) <= most)
        or isinstance(value, ClassValue)
        for value in values
    )


def leaves_at_once(frame: Frame, block: int, loop: int) -> bool:
    """Whether what stands in a block runs in one turn of the loop only, because the block ends by leaving the loop."""
    facts = frame.function.facts
    while block >= 0:
        current = facts.blocks[block]
        if not current.falls and block != 0:
            kinds = {jump.kind for jump in facts.jumps if jump.block == block}
            if kinds & {"return", "raise", "break"} and "continue" not in kinds:
                return True
        if block == loop:
            return False
        block = current.parent
    return False


def is_inside(frame: Frame, block: int, loop: int) -> bool:
    """Whether a block is the loop's or below it."""
    blocks = frame.function.facts.blocks
    while block >= 0:
        if block == loop:
            return True
        block = blocks[block].parent
    return False


def call_block(frame: Frame, node: int) -> int:
    """The block in which a call node of the frame's function stands, -1 where it does not."""
    for call in frame.function.facts.calls:
        if call.node == node:
            return call.block
    return -1


def takes_batches(frame: Frame, block: Block) -> bool:
    """Whether a loop goes over batches: it counts in steps, or what it iterates over is used as a whole in a condition of membership."""
    facts = frame.function.facts
    nodes = facts.nodes
    iterable = block.nodes[0]
    head = nodes[iterable]
    if head[0] == "call" and nodes[head[1]] == ("name", "range") and len(head[2]) == 3:
        return True
    if head[0] == "call" and _BATCHING.search(_called(nodes, head)):
        return True

    def is_batch(index: int) -> bool:
        """The item, or a list made of its items: `[row.id for row in batch]`."""
        node = nodes[index]
        if node[0] in ("typed", "truthy", "not-none", "unpack"):
            return node[1] >= 0 and is_batch(node[1])
        if node[0] == "item":
            return unwrapped(nodes, node[1]) == iterable
        if node[0] == "comp":
            heads = facts.blocks[node[3]].nodes
            return bool(heads) and is_batch(heads[0])
        if node[0] == "call":
            callee = nodes[node[1]]
            return callee[0] == "name" and any(isinstance(part, int) and is_batch(part) for part in node[2])
        return False

    for node in nodes:
        if node[0] != "call":
            continue
        if any(name is not None and name.endswith("__in") and is_batch(value) for name, value in node[3]):
            return True
        callee = nodes[node[1]]
        given = node[2] if callee[0] == "attr" and callee[2] in ("in_", "any_", "in_bulk") else ()
        if any(isinstance(part, int) and is_batch(part) for part in given):
            return True
    return False


def _called(nodes: tuple[Node, ...], call: Node) -> str:
    """The last name of what is called, "" where it has none."""
    callee = nodes[call[1]]
    if callee[0] == "attr":
        return str(callee[2])
    return str(callee[1]) if callee[0] == "name" else str(callee[3]) if callee[0] == "import" else ""


def is_grouped(frame: Frame, block: Block) -> bool:
    """Whether a loop goes over groups, as of `groups[key].append(row)`: a query for each group is what grouping is for."""
    facts = frame.function.facts
    nodes = facts.nodes
    head = nodes[unwrapped(nodes, block.nodes[0])]
    if head[0] == "call" and nodes[head[1]][0] == "attr" and nodes[head[1]][2] in ("items", "keys", "values"):
        head = nodes[nodes[head[1]][1]]
    groups = _before(nodes, head)
    for call in facts.calls:
        callee = nodes[nodes[call.node][1]]
        if callee[0] != "attr" or callee[2] not in ("append", "add", "extend", "update"):
            continue
        filled = nodes[callee[1]]
        if filled[0] == "call" and nodes[filled[1]][0] == "attr" and nodes[filled[1]][2] == "setdefault":
            filled = nodes[filled[1]]
        if filled[0] in ("sub", "attr") and _before(nodes, nodes[filled[1]]) == groups:
            return groups[0] in ("call", "dict")
    return False


def _before(nodes: tuple[Node, ...], node: Node) -> Node:
    """What a container was before it grew."""
    seen = 0
    while node[0] in ("grown", "typed", "truthy", "not-none", "union") and seen < len(nodes):
        seen += 1
        base = node[1][0] if node[0] == "union" else node[1]
        if base < 0:
            break
        node = nodes[base]
    return node


def unwrapped(nodes: tuple[Node, ...], index: int) -> int:
    """The node behind one that stands for it."""
    while nodes[index][0] == "typed" and nodes[index][1] >= 0 and nodes[index][2] == -1:
        index = nodes[index][1]
    return index

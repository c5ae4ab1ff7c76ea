"""The tables of one function while they grow."""

from __future__ import annotations

from ..facts import Bind, Block, Call, Function, Jump, Mark, Node, Parameter, Read, Store

Environment = dict[str, int]


class Scope:
    """One function's tables, and the environment that maps each local name to the node that it now stands for.

    While a class body is lowered, `owner_bindings` receives its names instead of the function's bindings.
    """

    __slots__ = (
        "bindings",
        "binds",
        "block",
        "blocks",
        "calls",
        "env",
        "interned",
        "jumps",
        "loops",
        "nodes",
        "outer",
        "owner_bindings",
        "owner_order",
        "reads",
        "results",
        "stores",
        "yields",
    )  # fmt: skip

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.interned: dict[Node, int] = {}
        self.env: Environment = {}
        self.blocks: list[Block] = []
        self.block = 0
        self.calls: list[Call] = []
        self.reads: list[Read] = []
        self.jumps: list[Jump] = []
        self.binds: list[Bind] = []
        self.stores: list[Store] = []
        self.results: list[int] = []
        self.yields: list[int] = []
        self.bindings: dict[str, list[int]] = {}
        self.outer: set[str] = set()
        self.owner_bindings: dict[str, list[int]] | None = None
        self.owner_order: list[str] = []
        #: For each enclosing loop, the environments with which a `break` leaves it.
        self.loops: list[list[Environment]] = []

    def node(self, node: Node) -> int:
        """The index of a node, the same for equal ones. Equal constants of different type (`1`, `True`) stay apart."""
        key = (*node, type(node[1])) if node[0] == "const" else node
        index = self.interned.get(key)
        if index is None:
            index = self.interned[key] = len(self.nodes)
            self.nodes.append(node)
        return index

    def unique(self, node: Node) -> int:
        """The index of a new node, even if an equal one exists: two calls are two calls."""
        self.nodes.append(node)
        return len(self.nodes) - 1

    def open(self, block: Block) -> int:
        """Enter a new block; the caller restores `self.block`."""
        self.blocks.append(block)
        self.block = len(self.blocks) - 1
        return self.block

    def bind(self, name: str, node: int, mark: Mark, operator: str = "") -> None:
        """Record that a name of this scope, or of the class body being lowered, now stands for a node."""
        if name not in self.outer:
            self.env[name] = node
        else:
            self.env[name] = self.union([node, self.node(("name", name))])
        target = self.bindings
        if self.owner_bindings is not None:
            target = self.owner_bindings
            if name not in target:
                self.owner_order.append(name)
        nodes = target.setdefault(name, [])
        if node not in nodes:
            nodes.append(node)
        self.binds.append(Bind(name, node, self.block, mark, operator))

    def union(self, nodes: list[int]) -> int:
        """One node for any of several; unions are flat."""
        flat: list[int] = []
        for index in nodes:
            node = self.nodes[index]
            for part in node[1] if node[0] == "union" else (index,):
                if part not in flat:
                    flat.append(part)
        if len(flat) == 1:
            return flat[0]
        return self.node(("union", tuple(flat)))

    def merge(self, environments: list[Environment]) -> None:
        """Continue with what any of several environments may say. With none, control does not come here; the last one is kept."""
        if not environments:
            return
        first = environments[0]
        if len(environments) == 1:
            self.env = first
            return
        merged = dict(first)
        for other in environments[1:]:
            if other is first:
                continue
            for name, node in other.items():
                mine = merged.get(name)
                if mine is None:
                    merged[name] = node
                elif mine != node:
                    merged[name] = self.union([mine, node])
        self.env = merged

    def finish(
        self,
        *,
        name: str,
        qualname: str,
        mark: Mark,
        parent: int,
        owner: int,
        is_async: bool,
        parameters: tuple[Parameter, ...],
        decorators: tuple[int, ...],
        returns: int,
        end_line: int,
        empty: bool,
        type_parameters: tuple[str, ...] = (),
    ) -> Function:
        """The finished function."""
        return Function(
            name, qualname, mark, parent, owner, is_async, bool(self.yields), parameters, decorators, returns,
            tuple(self.nodes), tuple(self.blocks), tuple(self.calls), tuple(self.reads), tuple(self.jumps), tuple(self.binds),
            tuple(self.stores), tuple(dict.fromkeys(self.results)), tuple(dict.fromkeys(self.yields)),
            {key: tuple(nodes) for key, nodes in self.bindings.items()}, tuple(sorted(self.outer)), end_line, empty, type_parameters,
        )  # fmt: skip

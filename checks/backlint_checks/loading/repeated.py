"""Whether a query in a loop runs again in each turn of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backlint import Effect, Frame, FunctionInfo, Program, Reached, Site
from backlint.link.values import AttributeOrigin, CallOrigin, ClassValue, FunctionValue, Instance, Partial, Value

from .branches import hangs_on_receiver, is_ruled_out
from .handed import EACH, Handed
from .kept import Kept, is_collected, is_locking
from .loops import call_block, is_grouped, is_inside, is_short, leaves_at_once, takes_batches
from .memo import is_remembered
from .rows import Root, Rows, answers_from_cache, is_relation
from .statements import is_no_question
from .varying import flattened, items, way_back

#: Longer chains hang on too many conditions to be believed.
_FAR = 4
#: Names of functions that ask whether to go on.
_WHETHER = re.compile(r"cancel|abort|revoked|interrupt|terminat|shutdown|(?:^|_)(?:stop|stopp|halt|paus|kill|expir)(?:ed|ing|s)?(?:_|$)")
#: So many functions that a call may run are handlers for different kinds of items.
_MANY = 3


class Asked(NamedTuple):
    """A query that runs once a turn.

    Attributes:
        reached: The query and the chain that leads to it.
        relation: The relation that it loads, "" for a query of another kind.
        row: The row whose relation it is.
        anew: The method that asks again, even where the relation was loaded with the rows; "" where loading it is the cure.
    """

    reached: Reached
    relation: str
    row: Instance | None
    anew: str = ""


class Repeated:
    """Finds queries that run once a turn of a loop.

    Args:
        most: Loops that run at most this often do not count.
    """

    def __init__(self, program: Program, most: int) -> None:
        self.rows = Rows(program)
        self.kept = Kept(program, self.rows)
        self._program = program
        self._most = most
        self._handed = Handed(program)

    def loops(self, frame: Frame, site: Site) -> Iterator[int]:
        """The loops around a site in each turn of which it may run, innermost first; `EACH` where it runs a function for each item."""
        if site.per_item and not self._is_short(frame, site):
            yield EACH
        for index, block in self._program.loops(frame, site.block):
            if block.kind == "while":
                return  # it runs as often as there are pages or attempts
            if not block.nodes or leaves_at_once(frame, site.block, index):
                continue
            if is_short(self._program, frame, block.nodes[0], self._most) or takes_batches(frame, block) or is_grouped(frame, block):
                continue
            if not self._is_of_kinds(frame, block.nodes[0]):
                yield index

    def is_long(self, frame: Frame, loop: int) -> bool:
        """Whether a loop may run for many rows."""
        block = frame.function.facts.blocks[loop]
        return bool(block.nodes) and not is_short(self._program, frame, block.nodes[0], self._most)

    def _is_short(self, frame: Frame, site: Site) -> bool:
        """Whether the items for which a call runs a function are few: `BookSerializer(books[:3], many=True)`."""
        node = frame.function.facts.nodes[site.node] if site.node >= 0 else ("unknown",)
        given = [*(part for part in node[2] if isinstance(part, int)), *(value for _, value in node[3])] if node[0] == "call" else []
        evaluator = self._program.evaluator
        return any(evaluator.eval(frame, part) == site.per_item and is_short(self._program, frame, part, self._most) for part in given)

    def _is_of_kinds(self, frame: Frame, iterable: int) -> bool:
        """Whether a loop goes over classes or functions: what is asked for one of them cannot be asked for another in the same query."""
        values = self._program.evaluator.eval(frame, iterable)
        held = (item for value in values for item in flattened(self._program.evaluator.element(value)))
        return any(isinstance(item, (ClassValue, FunctionValue, Partial)) for item in held)

    def asked(self, frame: Frame, loop: int, site: Site) -> Iterator[Asked]:
        """The queries to which a site leads once a turn, nearest first."""
        found = [reached for reached in self._program.reached(site, Effect.QUERY) if not is_ruled_out(self._program, reached)]
        asking = {reached.site.function for reached in found}
        for reached in found:
            if len(reached.chain) > _FAR or is_remembered(reached, loop) or self._is_nested(reached) or self._is_dispatched(reached):
                continue
            if site.shown and len(reached.chain) > 1 and hangs_on_receiver(reached.chain[1]):
                continue  # whoever asks decides whether this is read
            asked = self._asked(frame, loop, site, reached, asking)
            if asked is not None:
                yield asked

    def _is_nested(self, reached: Reached) -> bool:
        """Whether a function on the way runs the query in a loop of its own: that loop is the finding."""
        return any(next(self.loops(link.frame, link), None) is not None for link in reached.chain[1:])

    def _is_dispatched(self, reached: Reached) -> bool:
        """Whether a call on the way runs one of several functions, as one for each kind of item."""
        for link in reached.chain:
            if link.callee is None or link.kind != "call" or link.shown:
                continue
            same = (
                site.target.function.path for site in self._program.sites(link.frame) if site.node == link.node and site.callee is not None
            )
            if len(set(same)) >= _MANY:
                return True
        return False

    def _asked(self, frame: Frame, loop: int, site: Site, reached: Reached, asking: set[FunctionInfo]) -> Asked | None:
        last = reached.site
        if Effect.WRITE in self._program.effects_of(last.target):
            return None
        if last.kind in ("read", "shown") and last.name and last.callee is None:
            row = last.arguments.positional[0][0] if last.arguments and last.arguments.positional else None
            name = last.name
            if not isinstance(row, Instance) or not self._is_lazy(last, row, name) or not self._changes(frame, loop, site, row):
                return None
            if self._is_inner(frame, loop, asking, self.rows.root(row)) or self.kept.is_held(frame, row, name):
                return None
            return Asked(reached, name, row)
        receiver = last.receiver
        row, name, anew = relation_of(self._program, receiver)
        if row is not None:
            return self._of_relation(frame, loop, site, reached, asking, row, name, anew)
        if answers_from_cache(last) and not self._made_inside(frame, loop, reached, receiver):
            return None
        if last.kind == "index" and self._is_evaluated(last):
            return None
        if "once" in last.target.function.markers and not (isinstance(receiver, Instance) and self._changes(frame, loop, site, receiver)):
            return None
        if isinstance(receiver, Instance) and self._program.evaluator.parameters(receiver.cls) and self.rows.kind(receiver) is None:
            return None  # rows of another class each time cannot be asked for together
        if loop != EACH and not self._handed.turn(frame, loop).changes(site.node):
            return None  # what it asks for does not depend on the item: batches, retries, counters
        chain = reached.chain
        asks_whether = any(_WHETHER.search(link.target.function.name) for link in chain)
        if asks_whether and loop != EACH and not self._handed.varies(frame, loop, chain, len(chain) - 1, last.node, deep=True):
            return None  # the same each time: whether the work has been called off meanwhile
        if is_locking(self._program, self.rows, last) or is_collected(self._program, last):
            return None
        if is_no_question(self._program, self.rows, last) or self.rows.is_bulk(last) or self._is_given(frame, loop, reached):
            return None
        if self.rows.is_page(last):
            return None
        return Asked(reached, "", None)

    def lookup(self, asked: Asked) -> tuple[str, ...]:
        """The relations from the rows of the query to what is read."""
        return () if asked.row is None else (*self.rows.root(asked.row).path, asked.relation)

    def _is_evaluated(self, index: Site) -> bool:
        """Whether the function has read the rows of the same query elsewhere: then they are at hand."""
        sites = self._program.sites(index.frame)
        return any(site.receiver == index.receiver and answers_from_cache(site) for site in sites)

    def _is_given(self, frame: Frame, loop: int, reached: Reached) -> bool:
        """Whether the item is itself the statement that is run: different questions cannot be asked as one."""
        if len(reached.chain) > 1 or loop == EACH or not self.rows.takes_statement(reached.site.target):
            return False
        node = frame.function.facts.nodes[reached.site.node]
        return node[0] == "call" and bool(node[2]) and isinstance(node[2][0], int) and self._handed.turn(frame, loop).is_item(node[2][0])

    def _of_relation(
        self, frame: Frame, loop: int, site: Site, reached: Reached, asking: set[FunctionInfo], row: Instance, name: str, anew: str
    ) -> Asked | None:  # fmt: skip
        """Judge a query on what a row's relation holds: `author.books.all()`, `author.books.filter(…)`."""
        target = reached.site.target.function
        anew = anew or ("" if "prefetched" in target.markers else target.name)
        if not anew:
            root = self.rows.root(row)
            if root.has(name) or not root.known or self._is_inner(frame, loop, asking, root):
                return None
        elif row.origin is None:
            return None
        return Asked(reached, name, row, anew) if self._changes(frame, loop, site, row) else None

    def _is_lazy(self, site: Site, row: Instance, name: str) -> bool:
        descriptor = site.receiver
        root = self.rows.root(row)
        if not root.known or root.has(name) or (root.remembered is not None and root.remembered == descriptor):
            return False
        if not isinstance(descriptor, Instance):
            return True
        if not self.rows.is_lazy(descriptor) or root.peers or self.rows.is_empty(row, (*root.path, name)):
            return False
        return not root.everything or self.rows.is_nullable(descriptor)

    # Turns.

    def _changes(self, frame: Frame, loop: int, site: Site, row: Instance) -> bool:
        """Whether each turn of the loop is about another row: what one object has loaded once it keeps."""
        if loop == EACH:
            changing = items(self._program, site.per_item)
        else:
            changing = self._handed.turn(frame, loop).values(site)
        return any(value in changing for value in way_back(row))

    @staticmethod
    def _is_inner(frame: Frame, loop: int, asking: set[FunctionInfo], root: Root) -> bool:
        """Whether the query behind the row runs in the loop itself: then that one is the finding."""
        for function, node in root.sites:
            if function is frame.function:
                block = call_block(frame, node)
                if loop >= 0 and block >= 0 and is_inside(frame, block, loop):
                    return True
            elif function in asking:
                return True
        return False

    @staticmethod
    def _made_inside(frame: Frame, loop: int, reached: Reached, value: Value | None) -> bool:
        """Whether the object that is asked is made anew in each turn of the loop."""
        if not isinstance(value, Instance) or not isinstance(value.origin, CallOrigin):
            return False
        function, node = value.origin.site
        if function is frame.function and loop >= 0:
            block = call_block(frame, node)
            return block >= 0 and is_inside(frame, block, loop)
        return function is not frame.function and any(
            site.callee is not None and site.callee.function is function for site in reached.chain
        )


def relation_of(program: Program, value: Value | None) -> tuple[Instance | None, str, str]:
    """For what was reached through a relation of a row: the row, the relation, and the first method since that rows loaded ahead cannot
    answer, "" for none."""
    anew = ""
    while isinstance(value, Instance):
        origin = value.origin
        if isinstance(origin, AttributeOrigin):
            base = origin.base
            if not isinstance(base, Instance) or base.cls.stub or not is_relation(program, base, origin.name):
                return None, "", anew
            return base, origin.name, anew
        if not isinstance(origin, CallOrigin) or not isinstance(origin.target, FunctionValue) or not origin.target.function.stub:
            return None, "", anew
        if origin.site[1] >= 0 and "prefetched" not in origin.target.function.markers:
            anew = origin.target.function.name
        value = origin.target.receiver
    return None, "", anew

"""What in a migration blocks or breaks the version of the code that still runs while it is applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backlint import FunctionInfo, Program
from backlint.link.values import Const, FunctionValue, Sequence, Values

from .changes import Change, Definition
from .columns import has_default, is_column, is_nullable, is_required, retyped, rewrites
from .releases import Migration
from .statements import Statement, filled, statements

#: Kinds of changes that lock a table until the transaction ends.
_LOCKING = frozenset({
    "add-column", "add-constraint", "add-index", "add-required", "add-unique", "alter-column", "change-type", "drop-column",
    "index-sets", "rename-column", "rename-table", "set-not-null", "unique-sets",
})  # fmt: skip
#: Methods by which code changes rows.
_CHANGING = frozenset({
    "bulk_create", "bulk_update", "create", "delete", "execute", "executemany", "get_or_create", "save", "update", "update_or_create",
})  # fmt: skip


class Danger(NamedTuple):
    """One danger: its kind, the change, the table, the column, and what else there is to say."""

    kind: str
    change: Change
    table: str
    column: str = ""
    detail: str = ""


class Judge:
    """Judges the migrations of one chain, in their order.

    Args:
        locks: The database is one of which it is known what it locks.
        small: Tables of which it does not matter how long they are locked.
    """

    def __init__(self, program: Program, *, locks: bool, small: frozenset[str]) -> None:
        self._program = program
        self._locks = locks
        self._small = small
        self._columns: dict[tuple[str, str], Definition | None] = {}
        self._sets: dict[str, frozenset[str]] = {}
        #: Tables made in migrations that are new: nobody has filled them.
        self._young: set[str] = set()
        #: Columns of which a constraint says that they are never empty.
        self._filled: set[str] = set()
        #: What earlier migrations have taken out of the code but not out of the database.
        self._forgotten: set[tuple[str, str]] = set()

    def dangers(self, migration: Migration, *, new: bool) -> list[Danger]:
        """The dangers of a migration, in the order of its changes."""
        found: list[Danger] = []
        created: set[str] = set()
        forgotten: set[tuple[str, str]] = set()
        added: dict[tuple[str, str], Change] = {}
        locked: Change | None = None
        for change in migration.changes:
            self._filled |= filled(change.text)
            for part in self._parts(change):
                tables = [table for table in part.tables if not _is_among(table, created)]
                if part.kind == "create-table":
                    created.update(table.lower() for table in part.tables)
                    self._create(part)
                elif not change.real:
                    if part.kind in ("drop-table", "drop-column"):
                        forgotten.update((table.lower(), column.lower()) for table in part.tables for column in part.columns or ("",))
                elif not migration.initial:
                    if part.kind == "set-default":
                        found = [danger for danger in found if not _is_given(part, danger)]
                    for table in tables or (() if part.tables else ("",)):
                        found.extend(self._of(part, table, added))
                    if part.kind in ("rows", "run-code") and (tables or not part.tables):
                        found.extend(self._data(part, tables, locked if not part.apart else None))
                    elif tables and part.kind in _LOCKING and not part.apart:
                        locked = locked or part
                self._remember(part, added)
        if new:
            self._young |= created
        self._forgotten |= forgotten
        return found

    def _parts(self, change: Change) -> Iterator[Change]:
        """The change itself, or for SQL what its statements do."""
        if change.kind != "run-sql":
            yield change
            return
        for statement in statements(change.text):
            yield _as_change(change, statement)

    # What each change does to those who use the database meanwhile.

    def _of(self, change: Change, table: str, added: dict[tuple[str, str], Change]) -> Iterator[Danger]:
        kind, definition = change.kind, change.definition
        busy = self._locks and not _is_among(table, self._young) and not _is_among(table, self._small)
        named = definition.text() if definition is not None else ""
        for column in change.columns or (named,):
            key = (table.lower(), column.lower())
            if kind == "add-required" or (kind == "add-column" and definition is not None and is_required(definition)):
                yield Danger("required", change, table, column)
            elif (
                kind == "drop-column"
                and not self._is_forgotten(key)
                and not self._is_through(key)
                and not _is_among(key[0], added_tables(added, key[1]))
            ):
                yield Danger("drop-column", change, table, column)
            elif kind == "rename-column" and key not in added and self._renames(key):
                yield Danger("rename-column", change, table, column)
            elif kind == "alter-column":
                yield from self._altered(change, table, key, added, busy=busy)
            elif kind == "change-type" and busy:
                yield Danger("type", change, table, column)
            elif kind == "set-not-null" and busy and key[1] not in self._filled:
                yield Danger("not-null", change, table, column)
        if kind == "drop-table" and not self._is_forgotten((table.lower(), "")):
            yield Danger("drop-table", change, table)
        elif kind in ("rename-table", "move-table") and table and self._moves(change):
            yield Danger("rename-table", change, table)
        elif kind == "add-index-concurrently" or (kind == "add-index" and change.has("concurrently")):
            if not change.apart and self._locks:
                yield Danger("concurrent", change, table)
        elif kind == "drop-index":
            if change.has("concurrently") and not change.apart and self._locks:
                yield Danger("concurrent", change, table)
        elif kind == "drop-index-concurrently" and not change.apart and self._locks:
            yield Danger("concurrent", change, table)
        elif kind == "add-index" and busy:
            yield Danger("index", change, table)
        elif kind in ("add-constraint", "add-unique") and busy and not change.has("unchecked"):
            if kind == "add-unique" or (definition is not None and definition.word == "unique"):
                if not self._is_condition_only(definition):
                    yield Danger("unique", change, table)
            elif not (change.columns and all((table.lower(), column.lower()) in added for column in change.columns)):
                yield Danger("constraint", change, table)
        elif kind in ("unique-sets", "index-sets") and busy and self._added_sets(change, table):
            yield Danger("unique" if kind == "unique-sets" else "index", change, table)

    def _added_sets(self, change: Change, table: str) -> set[str]:
        """The sets of columns that a change adds to those of a table."""
        return _sets(change.given.get("sets", ())) - self._sets.get(f"{change.kind} {table.lower()}", frozenset())

    @staticmethod
    def _is_condition_only(definition: Definition | None) -> bool:
        """Whether a unique constraint is checked at the end of transactions: PostgreSQL cannot make that of an index."""
        return False if definition is None else definition.says("deferrable") is not None

    def _altered(
        self, change: Change, table: str, key: tuple[str, str], added: dict[tuple[str, str], Change], *, busy: bool
    ) -> Iterator[Danger]:  # fmt: skip
        column, definition = key[1], change.definition
        before = self._columns.get(key)
        if definition is not None:
            if before is None or not is_column(definition) or not is_column(before):
                return
            if busy and rewrites(before.value, definition.value):
                yield Danger("type", change, table, column)
            if before.known and is_nullable(before) and is_required(definition):
                if key in added:
                    yield Danger("required", change, table, column)
                elif busy and column not in self._filled:
                    yield Danger("not-null", change, table, column)
            for word, kind in (("unique", "unique"), ("db_index", "index")):
                had = not before.known or before.is_true("unique") or before.is_true(word) or before.arguments.keyword("to") is not None
                if busy and definition.is_true(word) and not had:
                    yield Danger(kind, change, table, column)
                    break
            return
        if any(isinstance(new, Const) and isinstance(new.value, str) for new in change.given.get("new", ())) and key not in added:
            yield Danger("rename-column", change, table, column)
        if busy and retyped(change):
            yield Danger("type", change, table, column)
        if change.given.get("nullable") == (Const(False),):
            if key in added:
                if not has_default_now(added[key]):
                    yield Danger("required", change, table, column)
            elif busy and column not in self._filled:
                yield Danger("not-null", change, table, column)
        elif change.given.get("default") == (Const(None),) and key in added:
            made = added[key].definition
            if made is not None and has_default(made) and made.known and not is_nullable(made):
                yield Danger("required", change, table, column)

    def _data(self, change: Change, tables: list[str], locked: Change | None) -> Iterator[Danger]:
        """Rows that are changed in the transaction of a change of the schema, or all at once."""
        if change.kind == "run-code":
            functions = [value.function for value in change.given.get("code", ()) if isinstance(value, FunctionValue)]
            if not any(_changes_rows(function) for function in functions):
                return
        elif all(_is_among(table, self._small | self._young) for table in tables) and tables:
            return
        if locked is not None and self._locks:
            held = locked.tables[0] if locked.tables else ""
            yield Danger("data", change, held, "", locked.name)
        elif change.kind == "rows" and change.has("all") and tables and self._locks:
            yield Danger("rows", change, tables[0])

    # What is known of the tables.

    def _create(self, change: Change) -> None:
        table = change.tables[0].lower() if change.tables else ""
        for values in change.given.get("columns", ()):
            for item in getattr(values, "items", ()):
                for pair in item:
                    parts = pair.items if isinstance(pair, Sequence) else ()
                    if len(parts) == 2 and len(parts[0]) == 1 and isinstance(parts[0][0], Const):
                        made = next((one for value in parts[1] if (one := Definition.of(value)) is not None), None)
                        self._columns[table, str(parts[0][0].value).lower()] = made

    def _remember(self, change: Change, added: dict[tuple[str, str], Change]) -> None:
        definition = change.definition
        for table in change.tables:
            for column in change.columns or ((definition.text(),) if definition is not None else ()):
                key = (table.lower(), column.lower())
                if change.kind in ("add-column", "alter-column") and definition is not None:
                    self._columns[key] = definition
                if change.kind in ("add-column", "add-required") and change.real:
                    added[key] = change
                if change.kind == "rename-column":
                    for new in change.given.get("new", ()):
                        if isinstance(new, Const):
                            self._columns[key[0], str(new.value).lower()] = self._columns.pop(key, None)
                            self._rename_in_sets(key, str(new.value))
            if change.kind in ("unique-sets", "index-sets"):
                self._sets[f"{change.kind} {table.lower()}"] = frozenset(_sets(change.given.get("sets", ())))
            if change.kind == "rename-table":
                for new in change.given.get("new", ()):
                    if isinstance(new, Const):
                        for (owner, column), made in list(self._columns.items()):
                            if owner == table.lower():
                                self._columns[str(new.value).lower(), column] = made

    def _rename_in_sets(self, key: tuple[str, str], new: str) -> None:
        for kind in ("unique-sets", "index-sets"):
            name = f"{kind} {key[0]}"
            sets = (",".join(new if one == key[1] else one for one in names.split(",")) for names in self._sets.get(name, ()))
            self._sets[name] = frozenset(sets)

    def _is_forgotten(self, key: tuple[str, str]) -> bool:
        return any(column == key[1] and _is_among(key[0], {table}) for table, column in self._forgotten)

    def _is_through(self, key: tuple[str, str]) -> bool:
        """Whether a column stands in no table, but for one that is a class of its own."""
        before = self._columns.get(key)
        return before is not None and not is_column(before) and before.arguments.keyword("through") is not None

    def _renames(self, key: tuple[str, str]) -> bool:
        """Whether a new name in the code is a new one in the database."""
        before = self._columns.get(key)
        return before is None or (before.says("db_column") is None and is_column(before))

    @staticmethod
    def _moves(change: Change) -> bool:
        return change.kind != "move-table" or change.given.get("new", ()) not in ((), (Const(None),))


def has_default_now(change: Change) -> bool:
    """Whether the column that a change adds has a default in the database."""
    definition = change.definition
    return definition is not None and has_default(definition)


def added_tables(added: dict[tuple[str, str], Change], column: str) -> set[str]:
    """The tables to which the migration itself has added a column of a name."""
    return {table for table, name in added if name == column}


def _as_change(change: Change, statement: Statement) -> Change:
    columns = (statement.column,) if statement.column else ()
    given: dict[str, Values] = {"all": (Const(statement.all_rows),)}
    tables = (statement.table,) if statement.table and "{" not in statement.table else ()
    return Change(statement.kind, change.name, tables, columns, given, change.function, change.mark, change.apart, change.real)


def _is_given(change: Change, danger: Danger) -> bool:
    """Whether a change gives the column of a danger a default in the database after all."""
    named = any(_is_among(table, {danger.table.lower()}) for table in change.tables)
    return danger.kind == "required" and named and danger.column.lower() in {column.lower() for column in change.columns}


def _is_among(table: str, tables: set[str] | frozenset[str]) -> bool:
    """Whether a table is one of these, which may be called by the names of their classes: `shop_order` is `Order` of `shop`."""
    name = table.lower().rpartition(".")[2]
    return name in tables or any(name.endswith(f"_{other}") or other.endswith(f"_{name}") for other in tables if other and name)


def _sets(values: Values) -> set[str]:
    """The sets of columns, each as a text."""
    found: set[str] = set()
    for value in values:
        items = getattr(value, "items", ())
        flat = [str(one.value) for item in items for one in item if isinstance(one, Const)]
        if flat:
            found.add(",".join(flat))
        else:
            for item in items:
                found |= _sets(item)
    return found


def _changes_rows(function: FunctionInfo) -> bool:
    """Whether a function, or one of its module that it calls, changes rows."""
    pending, seen = [function], {function}
    while pending:
        current = pending.pop()
        nodes = current.facts.nodes
        for call in current.facts.calls:
            callee = nodes[nodes[call.node][1]]
            if callee[0] == "attr" and callee[2] in _CHANGING and current.module.source is not None:
                return True
            if callee[0] == "name":
                for other in current.module.functions:
                    if other.name == callee[1] and other not in seen and other.parent is not None and other.parent.index == 0:
                        seen.add(other)
                        pending.append(other)
    return False

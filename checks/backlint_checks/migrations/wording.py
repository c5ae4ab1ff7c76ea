"""What to say of the dangers in migrations, and in which order to deploy instead."""

from __future__ import annotations

from .dangers import Danger

_STEPS = "Release 1: {first}. Release 2: {second}."


def message(kind: str, found: list[Danger], *, listed: bool) -> tuple[str, str]:
    """The sentence and the advice for dangers of one kind in one table.

    Args:
        listed: The migration is a list of operations, not a function that calls them.
    """
    first = found[0]
    table = f"`{first.table}`" if first.table else "a table"
    names = _joined([f"`{danger.column}`" for danger in found if danger.column])
    several = len({danger.column for danger in found}) > 1
    running = "the version of the code that still runs"
    called = f"`{first.change.name}`"
    if kind == "required":
        they = ("are", "them") if several else ("is", "it")
        return (
            f"{names} of {table} {they[0]} NOT NULL without a default in the database: {running} does not know {they[1]}, "
            "and its inserts fail.",
            _STEPS.format(
                first=f"add {they[1]} nullable or with a default in the database "
                + ("(`db_default`; `default` is gone as soon as the column is there)" if listed else "(`server_default`)")
                + f", and write {they[1]}",
                second="fill old rows in batches, then set NOT NULL",
            ),
        )
    if kind == "drop-column":
        return (
            f"{names} of {table} {'are' if several else 'is'} dropped while {running} may still use {'them' if several else 'it'}: "
            "its queries on the table then fail.",
            _STEPS.format(
                first="take the column out of the code"
                + (" and, with `SeparateDatabaseAndState`, out of the state only" if listed else ""),
                second="drop it",
            ),
        )
    if kind == "drop-table":
        return (
            f"{table} is dropped while {running} may still use it: its queries then fail.",
            _STEPS.format(
                first="take the table out of the code" + (" and, with `SeparateDatabaseAndState`, out of the state only" if listed else ""),
                second="drop it",
            ),
        )
    if kind == "rename-column":
        return (
            f"{names} of {table} {'are' if several else 'is'} renamed: {running} uses the old name, and its queries on the table fail.",
            "Rename it in the code only" + (" (`db_column`)" if listed else "") + ", or " + _move("column"),
        )
    if kind == "rename-table":
        return (
            f"{table} is renamed: {running} uses the old name, and its queries fail.",
            "Rename it in the code only" + (" (`db_table`)" if listed else "") + ", or " + _move("table"),
        )
    if kind == "type":
        return (
            f"The type of {names} of {table} changes: the database writes or reads every row anew while nobody can use the table.",
            _move("column").capitalize(),
        )
    if kind == "not-null":
        return (
            f"{names} of {table} {'become' if several else 'becomes'} NOT NULL: every row is read while nobody can use the table, and "
            f"inserts of {running} that leave {'them' if several else 'it'} empty fail.",
            "When all running code writes it and old rows are filled: add `CHECK (… IS NOT NULL) NOT VALID`, validate that in a second "
            "migration, then set NOT NULL, which the constraint makes quick.",
        )
    if kind == "index":
        how = (
            "`AddIndexConcurrently` in a migration of its own with `atomic = False`"
            if listed
            else "`postgresql_concurrently=True` inside of `with op.get_context().autocommit_block():`"
        )
        return f"{called} builds an index on {table} while nobody can write to it.", f"Build it beside: {how}."
    if kind == "concurrent":
        where = "`atomic = False` on the migration" if listed else "`with op.get_context().autocommit_block():`"
        return (
            f"{called} works concurrently, which is impossible in a transaction: the migration fails.",
            f"Leave the transaction: {where}.",
        )
    if kind == "unique":
        return (
            f"{called} builds a unique index on {table} while nobody can use it.",
            "Build a unique index concurrently first, outside of a transaction, then add the constraint `USING INDEX`.",
        )
    if kind == "constraint":
        how = "`AddConstraintNotValid`, then `ValidateConstraint`" if listed else "`postgresql_not_valid=True`, then `VALIDATE CONSTRAINT`"
        return (
            f"{called} checks every row of {table} while nobody can write to it.",
            f"Add it without the check and check later: {how} in a second migration.",
        )
    if kind == "data":
        return (
            f"{called} changes rows in the transaction of `{first.detail}`: {table} stays locked until all rows are done.",
            "Change the schema in one migration and the rows in a later one, in batches.",
        )
    return (
        f"All rows of {table} are changed by one statement: they stay locked until it is done, and the table doubles in size.",
        "Change them in batches of some thousand rows, each in a transaction of its own.",
    )


def _move(what: str) -> str:
    return f"add a new {what}, write both, copy old rows in batches, read the new one, and drop the old one in a later release."


def _joined(names: list[str]) -> str:
    names = list(dict.fromkeys(names))
    return "A column" if not names else names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

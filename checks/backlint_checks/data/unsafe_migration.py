from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from backlint import Finding, Program, Role, Rule, Severity, Step, option

from ..migrations import wording
from ..migrations.dangers import Danger, Judge
from ..migrations.database import is_for_another, is_postgresql
from ..migrations.releases import Migration, Releases


class UnsafeMigration(Rule):
    """A migration blocks or breaks the version of the code that still runs while it is applied.

    Between the moment in which a migration is applied and that in which the last process of the old version has ended, old code meets the
    new tables: it inserts rows without a column that is now required, or asks for one that is gone. And while a large table is locked for a
    new index or a check of every row, each request that needs it waits.

    ```python bad file=shop/migrations/0002_status.py
    from django.db import migrations, models

    class Migration(migrations.Migration):
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.AddField("order", "status", models.CharField(max_length=20, default="new")),
        ]
    ```
    ```python good file=shop/migrations/0002_status.py
    from django.db import migrations, models

    class Migration(migrations.Migration):
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.AddField("order", "status", models.CharField(max_length=20, default="new", db_default="new")),
        ]
    ```

    Found are operations of Django and Alembic, and statements of SQL in them: required columns, columns and tables that are dropped or
    renamed; for PostgreSQL also indexes built without `CONCURRENTLY` or concurrently inside of a transaction, changes of type, `SET NOT
    NULL`, constraints that are checked at once, rows changed in the transaction of a change of the schema, or all of them in one statement.
    What Alembic drops is a note, since the code may have ceased to use it a release ago. Tables that the same migration creates are exempt,
    as are first migrations, and from what is said of locks all tables that are as new.

    Old migrations have long been applied: of each application or folder only the last few count, and of these no older ones than some
    months before the newest migration of the project (`newest`, `days`). To look at what a branch adds, use `--since main`.

    Limits: how large a table is cannot be seen (`small_tables`). A column added with an index of its own, as each new foreign key in
    Django, is left alone, and so is code run by a migration, but for the transaction that it shares.
    """

    severity = Severity.WARNING
    roles: ClassVar[frozenset[Role]] = frozenset({Role.MIGRATION})

    newest: int = option(default=5, help="how many of the last migrations of each application count; 0 for all, however old")
    days: int = option(default=90, help="how much older than the newest migration of the project one may be that counts")
    small_tables: list[str] = option(default=[], help="tables, or models, that may be locked for as long as it takes")

    def check(self, program: Program) -> Iterator[Finding]:
        locks = is_postgresql(program)
        small = frozenset(name.lower() for name in self.small_tables)
        for migrations, new in Releases(program).new(self.newest, self.days):
            known = locks and not any(is_for_another(migration.module.path) for migration in migrations)
            judge = Judge(program, locks=known, small=small)
            paths = {migration.module.path for migration in new}
            for migration in migrations:
                is_new = migration.module.path in paths
                found = judge.dangers(migration, new=is_new and self.newest > 0)
                if is_new:
                    yield from self._report(program, migration, found)

    def _report(self, program: Program, migration: Migration, found: list[Danger]) -> Iterator[Finding]:
        groups: dict[tuple[str, str], list[Danger]] = {}
        for danger in found:
            groups.setdefault((danger.kind, danger.table), []).append(danger)
        for (kind, table), dangers in groups.items():
            first = dangers[0].change
            message, advice = wording.message(kind, dangers, listed=migration.listed)
            places = [program.position(danger.change.function.module.path, danger.change.mark) for danger in dangers]
            severity = None
            if kind == "concurrent":
                severity = Severity.ERROR
            elif kind.startswith("drop-") and not migration.listed:
                severity = Severity.NOTE
            yield self.finding(
                places[0],
                message,
                help=advice,
                scope=migration.scope or first.function.facts.qualname,
                subject=" ".join(filter(None, (kind, table, *dict.fromkeys(danger.column for danger in dangers)))),
                evidence=[Step(place, f"`{danger.change.name}`") for place, danger in zip(places, dangers, strict=True)]
                if len(places) > 1
                else (),
                severity=severity,
            )

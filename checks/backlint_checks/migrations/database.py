"""What kind of database a project has."""

from __future__ import annotations

import re

from backlint import Program, Role

#: Distributions and modules that are of no use without PostgreSQL.
_DRIVERS = frozenset({"asyncpg", "pg8000", "psycopg", "psycopg-binary", "psycopg2", "psycopg2-binary"})
_MODULES = ("asyncpg", "django.contrib.postgres", "pg8000", "psycopg", "psycopg2", "sqlalchemy.dialects.postgresql")
_SETTING = re.compile(r"django\.db\.backends\.postgresql|django\.contrib\.gis\.db\.backends\.postgis|\bpostgres(?:ql)?(?:\+\w+)?://")
_OTHERS = frozenset({"mysql", "mariadb", "oracle", "sqlite", "sqlite3"})


def is_for_another(path: str) -> bool:
    """Whether a migration lies in a folder for databases of another kind."""
    return not _OTHERS.isdisjoint(path.lower().split("/")[:-1])


def is_postgresql(program: Program) -> bool:
    """Whether the project's database is PostgreSQL, or may be, as far as its requirements, imports and settings say."""
    if _DRIVERS & program.versions.known.keys():
        return True
    for module in program.files():
        for item in module.facts.imports if module.role not in (Role.TEST, Role.EXAMPLE) else ():
            full = f"{item.module}.{item.name}" if item.name else item.module
            if not item.level and any(full == name or full.startswith(f"{name}.") for name in _MODULES):
                return True
        if module.role is Role.SETTINGS and _SETTING.search(program.text(module.path)):
            return True
    return False

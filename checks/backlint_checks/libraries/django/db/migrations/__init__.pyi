"""Django 6.1.3; the same in 5.2."""

from typing import Any

from backlint.stub import Altered, alters

@alters("migration")
class Migration:
    operations: list[Any]
    dependencies: list[Any]
    atomic: bool
    initial: bool

@alters("create-table")
class CreateModel:
    def __init__(
        self, name: Altered["table"], fields: Altered["columns"], options: Any = None, bases: Any = None, managers: Any = None
    ) -> None: ...

@alters("drop-table")
class DeleteModel:
    def __init__(self, name: Altered["table"]) -> None: ...

@alters("rename-table")
class RenameModel:
    def __init__(self, old_name: Altered["table"], new_name: Altered["new"]) -> None: ...

@alters("move-table")
class AlterModelTable:
    def __init__(self, name: Altered["table"], table: Altered["new"]) -> None: ...

@alters("add-column")
class AddField:
    def __init__(
        self, model_name: Altered["table"], name: Altered["column"], field: Altered["definition"], preserve_default: bool = True
    ) -> None: ...

@alters("drop-column")
class RemoveField:
    def __init__(self, model_name: Altered["table"], name: Altered["column"]) -> None: ...

@alters("alter-column")
class AlterField:
    def __init__(
        self, model_name: Altered["table"], name: Altered["column"], field: Altered["definition"], preserve_default: bool = True
    ) -> None: ...

@alters("rename-column")
class RenameField:
    def __init__(self, model_name: Altered["table"], old_name: Altered["column"], new_name: Altered["new"]) -> None: ...

@alters("add-index")
class AddIndex:
    def __init__(self, model_name: Altered["table"], index: Altered["definition"]) -> None: ...

@alters("add-constraint")
class AddConstraint:
    def __init__(self, model_name: Altered["table"], constraint: Altered["definition"]) -> None: ...

@alters("unique-sets")
class AlterUniqueTogether:
    def __init__(self, name: Altered["table"], unique_together: Altered["sets"]) -> None: ...

@alters("index-sets")
class AlterIndexTogether:
    def __init__(self, name: Altered["table"], index_together: Altered["sets"]) -> None: ...

@alters("run-sql")
class RunSQL:
    noop: str
    def __init__(
        self,
        sql: Altered["sql"],
        reverse_sql: Any = None,
        state_operations: Altered["state"] = None,
        hints: Any = None,
        elidable: bool = False,
    ) -> None: ...

@alters("run-code")
class RunPython:
    def __init__(
        self, code: Altered["code"], reverse_code: Any = None, atomic: bool | None = None, hints: Any = None, elidable: bool = False
    ) -> None: ...
    @staticmethod
    def noop(apps: Any, schema_editor: Any) -> None: ...

@alters("parts")
class SeparateDatabaseAndState:
    def __init__(self, database_operations: Altered["operations"] = None, state_operations: Altered["state"] = None) -> None: ...

class RemoveIndex:
    def __init__(self, model_name: str, name: str) -> None: ...

class RenameIndex:
    def __init__(self, model_name: str, new_name: str, old_name: Any = None, old_fields: Any = None) -> None: ...

class RemoveConstraint:
    def __init__(self, model_name: str, name: str) -> None: ...

class AlterModelOptions:
    def __init__(self, name: str, options: Any) -> None: ...

class AlterModelManagers:
    def __init__(self, name: str, managers: Any) -> None: ...

class AlterOrderWithRespectTo:
    def __init__(self, name: str, order_with_respect_to: Any) -> None: ...

class AlterModelTableComment:
    def __init__(self, name: str, table_comment: Any) -> None: ...

class AlterConstraint:
    def __init__(self, model_name: str, name: str, constraint: Any) -> None: ...

def swappable_dependency(value: Any) -> Any: ...

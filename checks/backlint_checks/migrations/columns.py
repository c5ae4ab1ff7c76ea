"""The columns of tables as migrations leave them, and what a change of one asks of the database."""

from __future__ import annotations

from backlint.link.values import Arguments, CallOrigin, ClassValue, Const, Instance, Value, Values

from .changes import Change, Definition

_LENGTHS = ("max_length", "length")
_NULLABLE = ("null", "nullable")
_DEFAULTS = ("db_default", "server_default")
_INDEXED = ("db_index", "index")


def is_column(definition: Definition | None) -> bool:
    """Whether a description is that of a column in the table itself."""
    return definition is None or _marker(definition.value)[:1] != ("elsewhere",)


def is_required(definition: Definition) -> bool:
    """Whether a column must be given a value by everyone who inserts a row; False where that is not known."""
    held = [definition.value, *(value for given in definition.arguments.positional for value in given)]
    if not definition.known or not is_column(definition) or any("filled" in _marker(value) for value in held):
        return False
    default = definition.says(*_DEFAULTS)
    if default is not None and default != (Const(None),):
        return False
    return not is_nullable(definition)


def has_default(definition: Definition) -> bool:
    """Whether the database has a default for a column."""
    return definition.says(*_DEFAULTS) not in (None, (Const(None),))


def is_nullable(definition: Definition) -> bool:
    """Whether a column may be empty."""
    said = definition.says(*_NULLABLE)
    if said is not None:
        return said != (Const(False),)
    method = definition.value.cls.method("__init__")
    by_default = method is not None and any(name in method.parameters for name in _NULLABLE[1:])
    return by_default and not definition.is_true("primary_key")


def is_indexed(definition: Definition) -> bool:
    """Whether a column has an index, or values that are unique."""
    return definition.is_true(*_INDEXED) or definition.is_true("unique") or definition.is_true("primary_key")


def rewrites(old: Value, new: Value) -> bool:
    """Whether a column of one type can become one of another only by a look at every row."""
    before, after = _stored(old), _stored(new)
    if before is None or after is None:
        return False
    if before[0] != after[0]:
        return before[0] != "varchar" or after[0] != "text"
    return before[0] == "varchar" and after[1] != 0 and (before[1] == 0 or before[1] > after[1])


def retyped(change: Change) -> bool:
    """Whether a change that says the new type and the old one asks for a look at every row."""
    olds, news = change.given.get("old", ()), change.given.get("type", ())
    return bool(olds and news) and all(rewrites(old, new) for old in olds for new in news if new != Const(None))


def _stored(value: Value) -> tuple[str, int] | None:
    """How a value of a column's type is stored, and its greatest length, 0 for none."""
    if isinstance(value, ClassValue):
        value = Instance(value.cls, (), None)
    if not isinstance(value, Instance):
        return None
    marker = _marker(value)
    if not marker or marker[0] in ("", "elsewhere"):
        return None
    length = marker[1] if len(marker) > 1 and isinstance(marker[1], int) else 0
    origin = value.origin
    given: Arguments | None = origin.arguments if isinstance(origin, CallOrigin) else None
    if given is not None:
        said: Values = next((values for name in _LENGTHS if (values := given.keyword(name)) is not None), ())
        said = said or (given.positional[0] if given.positional and not value.cls.name.endswith("Field") else ())
        if len(said) == 1 and isinstance(said[0], Const) and type(said[0].value) is int:
            length = said[0].value
    return str(marker[0]), length


def _marker(value: Value) -> tuple[object, ...]:
    return value.cls.markers.get("kept_as", ()) if isinstance(value, (Instance, ClassValue)) else ()

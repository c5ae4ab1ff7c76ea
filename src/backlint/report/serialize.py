"""sarif-om objects as plain JSON values.

The serialiser that comes with sarif-om's world (`jschema_to_python`) takes 25 times as long and leaves out values that equal the class's
default even where leaving them out changes the meaning: a result of level `warning` would take on the level of its rule.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import attr
import sarif_om

#: Written even when they have their default value, because readers take the default from elsewhere.
_KEPT = {
    sarif_om.Result: {"level"},
    sarif_om.Notification: {"level"},
    sarif_om.ReportingConfiguration: {"level"},
    sarif_om.ThreadFlowLocation: {"importance"},
}
#: sarif-om follows a draft of the schema; what the final one calls otherwise.
_RENAMED = {(sarif_om.Suppression, "state"): "status"}


class _Property(NamedTuple):
    """A property: its name in Python and in JSON, its default, and whether it is written even then."""

    attribute: str
    key: str
    default: object
    kept: bool


@cache
def _properties(kind: type[Any]) -> tuple[_Property, ...]:
    found = []
    for field in attr.fields(kind):
        default = None if field.default is attr.NOTHING else field.default
        factory = getattr(default, "factory", None)  # of an `attr.Factory`: the default is what it makes
        if factory is not None:
            default = factory()
        key = _RENAMED.get((kind, field.name)) or field.metadata["schema_property_name"]
        found.append(_Property(field.name, key, default, field.name in _KEPT.get(kind, ())))
    return tuple(found)


def plain(value: Any) -> Any:
    """A sarif-om object, a container of them or a scalar as what `json.dump` takes. Properties that are None or have their class's
    default are left out, except those whose absence would mean something else."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    result = {}
    for attribute, key, default, kept in _properties(type(value)):  # type: ignore[arg-type]  # classes are hashable
        item = getattr(value, attribute)
        if item is not None and (kept or item != default):
            result[key] = plain(item)
    return result

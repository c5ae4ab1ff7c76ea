"""The JSON schema of the settings, for editors that complete and check `pyproject.toml` and `backlint.toml`: made from what reads them."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from .contract import FLAGS, KINDS, TYPES, keys_of
from .document import document
from .finding import Severity
from .meta import META_RULES
from .modules import KEYS as MODULE_KEYS
from .registry import SEVERITY, Plugins, key_of
from .rule import Rule
from .settings import PROFILES, SETTINGS, Setting

_LEVELS = [severity.label for severity in reversed(Severity)]
_WORDS = {"type": "array", "items": {"type": "string"}}
_WORD_OR_WORDS = {"anyOf": [{"type": "string"}, _WORDS]}


def schema(plugins: Plugins) -> dict[str, Any]:
    """The schema of the section `[tool.backlint]`, which is the whole of a `backlint.toml`, with these rules."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "backlint",
        "description": "Settings of backlint: [tool.backlint] in pyproject.toml, or the whole of backlint.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {setting.key: {"description": setting.help, **_setting(setting, plugins)} for setting in SETTINGS},
    }


def _setting(setting: Setting, plugins: Plugins) -> dict[str, Any]:
    if setting.key in ("select", "ignore", "extend-select"):
        return _selection(plugins)
    if setting.key == "rules":
        return _rules(plugins)
    if setting.key == "overrides":
        return {"type": "array", "items": _override(plugins)}
    if setting.key == "contracts":
        return {"type": "array", "items": {"oneOf": [_contract(kind) for kind in TYPES]}}
    if setting.key == "modules":
        return {"type": "object", "additionalProperties": _module()}
    simple: Mapping[str, dict[str, Any]] = {
        "words": _WORDS,
        "file": {"type": "string", "minLength": 1},
        "flag": {"type": "boolean"},
        "level": {"enum": _LEVELS},
        "profile": {"enum": list(PROFILES)},
    }
    return dict(simple[setting.kind])


def _selection(plugins: Plugins) -> dict[str, Any]:
    names = sorted({*(rule.rule_name() for rule in plugins.rules), *META_RULES})
    areas = sorted({name.partition("/")[0] for name in names})
    valid = ["all", *areas, *(name.rpartition("/")[2] for name in names), *names]
    return {"type": "array", "items": {"enum": list(dict.fromkeys(valid))}}


def _override(plugins: Plugins) -> dict[str, Any]:
    paths = {"description": "Patterns as in .gitignore, relative to the project's root.", "minItems": 1, **_WORDS}
    selection = _selection(plugins)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["paths"],
        "properties": {
            "paths": paths,
            "select": {"description": "Instead of the project's selection.", **selection},
            "ignore": {"description": "Besides what the project ignores.", **selection},
            "severity": {"description": "Of all findings there.", "enum": _LEVELS},
        },
    }


def _rules(plugins: Plugins) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for rule in plugins.rules:
        table = _options(rule)
        tables[rule.rule_name().rpartition("/")[2]] = table
        tables[rule.rule_name()] = table
    return {"type": "object", "additionalProperties": False, "properties": tables}


def _options(rule: type[Rule]) -> dict[str, Any]:
    hints = typing.get_type_hints(rule)
    made: dict[str, Any] = {SEVERITY: {"description": "How bad all of its findings are.", "enum": _LEVELS}}
    for field in fields(rule):  # type: ignore[arg-type]  # Rule.__init_subclass__ makes every rule a dataclass
        default = field.default if field.default is not MISSING else typing.cast(Any, field.default_factory)()
        option = {"description": field.metadata.get("help", ""), **_type(hints[field.name])}
        if default is not None:
            option["default"] = sorted(default) if isinstance(default, (set, frozenset)) else default
        made[key_of(field.name)] = option
    return {"description": document(rule).summary, "type": "object", "additionalProperties": False, "properties": made}


def _type(hint: Any) -> dict[str, Any]:
    """A Python type as a schema. `registry` accepts the same."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_type(argument) for argument in arguments if argument is not type(None)]}
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (list, tuple, set, frozenset):
        return {"type": "array", "items": _type(arguments[0])}
    if origin is not None:
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    return {"type": {bool: "boolean", int: "integer", float: "number", str: "string"}[hint]}


def _module() -> dict[str, Any]:
    described: Mapping[str, dict[str, Any]] = {
        "path": {"description": "The dotted names that make it up; each stands for all below it.", **_WORD_OR_WORDS},
        "depends-on": {"description": "Other modules, or dotted names, on which it may depend.", **_WORD_OR_WORDS},
        "expose": {"description": "Names and submodules of it that others may use.", **_WORD_OR_WORDS},
        "owns-models": {"description": "Whether only its own code may work with the classes of its tables.", "type": "boolean"},
        "layer": {"description": "One of `layers`.", "type": "string"},
        "strict": {"description": "Whether findings in it cannot be put into the baseline.", "type": "boolean"},
        "ignore": {"description": "Imports accepted for now: importer -> imported.", **_WORD_OR_WORDS},
        "severity": {"description": "Of findings about its boundary.", "enum": _LEVELS},
    }
    properties = {key: described[key] for key in MODULE_KEYS}
    return {
        "description": "A module of the project.",
        "type": "object",
        "additionalProperties": False,
        "required": ["path"],
        "properties": properties,
    }


def _contract(kind: str) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for key in keys_of(kind):
        if key == "type":
            properties[key] = {"const": kind}
        elif key == "name":
            properties[key] = {"type": "string"}
        elif key == "severity":
            properties[key] = {"enum": _LEVELS}
        elif key == "kinds":
            properties[key] = {"anyOf": [{"enum": list(KINDS)}, {"type": "array", "items": {"enum": list(KINDS)}}]}
        elif key == "closed":
            properties[key] = {"anyOf": [{"type": "boolean"}, *_WORD_OR_WORDS["anyOf"]]}
        else:
            properties[key] = {"type": "boolean"} if key in FLAGS else _WORD_OR_WORDS
    summary = " ".join((TYPES[kind].__doc__ or "").strip().split("\n")[0].split())
    return {"description": summary, "type": "object", "additionalProperties": False, "required": ["type"], "properties": properties}

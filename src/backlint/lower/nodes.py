"""LibCST's nodes, built faster while files are read.

About a quarter of LibCST's parse goes into the constructors of its frozen dataclasses and their validation. A tree that the parser makes
is valid, so while it is only read the nodes may be filled in directly. The switch is thrown once a process, and only when a sample parses
to the very same tree both ways; with any other LibCST everything stays as it is. Code that *makes* nodes must not run in such a process
without `restore`.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import libcst as cst

_SAMPLE = '''# comment
from . import a as b
@d(1, *x, **{"k": [i async for i in y if i]})
async def f(p, /, q: int = 2, *args, r=(yield), **kw) -> "T":
    """doc"""
    with open(p) as g, h: pass
    try:
        x[1:2, ...] = y = not (lambda z: z)(-q) if p and r is not None else f"{p!r:>{q}} {{"
    except* (E, F) as e:
        raise E from e
    else:
        del x; global v
    while (n := 1) < 2 <= 3: break
    match p:
        case {"a": [1, *_], **rest} if rest: return await p
class C[T](B, metaclass=M):
    x: int = 1
'''

_stock: dict[type, Any] = {}
_tried = False


def hasten() -> bool:
    """Let the parser build nodes directly from here on in this process. Returns whether it does."""
    global _tried
    if _tried:
        return bool(_stock)
    _tried = True
    try:
        before = cst.parse_module(_SAMPLE)
        for cls in _classes():
            _replace(cls)
        after = cst.parse_module(_SAMPLE)
        if after.code != _SAMPLE or not before.deep_equals(after) or _dump(before) != _dump(after):
            restore()
    except Exception:  # whatever a later LibCST does differently: the stock constructors work
        restore()
    return bool(_stock)


def restore() -> None:
    """Put LibCST's own constructors back."""
    for cls, init in _stock.items():
        cls.__init__ = init  # type: ignore[method-assign, misc, unused-ignore]
    _stock.clear()


def _classes() -> list[type]:
    found: list[type] = []
    queue: list[type] = [cst.CSTNode]
    while queue:
        cls = queue.pop()
        found.append(cls)
        queue.extend(cls.__subclasses__())
    return [cls for cls in dict.fromkeys(found) if cls.__module__.startswith("libcst._nodes.") and "__init__" in vars(cls)]


def _replace(cls: type) -> None:
    """Give a node class a constructor that stores its fields through their slots and checks nothing."""
    if not dataclasses.is_dataclass(cls):
        return
    fields = [field for field in dataclasses.fields(cls) if field.init]
    namespace: dict[str, Any] = {}
    parameters: list[str] = []
    body: list[str] = []
    for position, field in enumerate(fields):
        slot = next((vars(base)[field.name] for base in cls.__mro__ if hasattr(vars(base).get(field.name), "__set__")), None)
        if slot is None:
            return
        namespace[f"s{position}"] = slot.__set__
        if field.default is not dataclasses.MISSING:
            namespace[f"d{position}"] = field.default
            parameters.append(f"{field.name}=d{position}")
        elif field.default_factory is not dataclasses.MISSING:
            namespace[f"d{position}"] = _LEFT_OUT
            namespace[f"f{position}"] = field.default_factory
            namespace["left_out"] = _LEFT_OUT
            parameters.append(f"{field.name}=d{position}")
            body.append(f"    if {field.name} is left_out: {field.name} = f{position}()")
        else:
            parameters.append(field.name)
        body.append(f"    s{position}(self, {field.name})")
    source = f"def __init__(self{', ' + ', '.join(parameters) if parameters else ''}):\n" + ("\n".join(body) or "    pass")
    exec(source, namespace)
    _stock[cls] = vars(cls)["__init__"]
    cls.__init__ = namespace["__init__"]  # type: ignore[method-assign, misc, unused-ignore]


_LEFT_OUT = object()


def _dump(node: Any) -> Any:
    """A tree as nested tuples of class names and field values."""
    if isinstance(node, cst.CSTNode):
        return (type(node).__name__, *(_dump(getattr(node, field.name)) for field in dataclasses.fields(node)))
    if isinstance(node, (list, tuple)):
        return tuple(_dump(item) for item in node)
    return node

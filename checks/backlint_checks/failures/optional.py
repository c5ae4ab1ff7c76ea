"""Work that may fail without loss: cleaning up, asking whether something works, and what is measured on the way."""

from __future__ import annotations

import re

from backlint.lower.lines import comments
from backlint_checks.retries.shape import Shape

from .handlers import Handler

#: Functions whose whole work is to end something, whatever happens.
_ENDING = re.compile(
    r"(?:__del__|__a?exit__|a?close\w*|clean_?up\w*|tear_?down\w*|shut_?down\w*|stop\w*|disconnect\w*|dispose\w*|rollback\w*)"
)
#: Words in the name of a function whose answer is whether something works, or that only watches.
_WATCHING = frozenset({
    "health", "healthy", "healthcheck", "check", "checks", "probe", "ping", "alive", "ready", "readiness", "liveness", "heartbeat",
    "available",
    "availability", "metric", "metrics", "telemetry", "analytics", "diagnostics", "reachable", "connected", "connectivity", "debug",
    "warmup", "prefetch", "preload", "track", "tracking", "benchmark", "monitor",
})  # fmt: skip
#: Functions that report themselves: there is nobody left to tell when that fails.
_REPORTING = re.compile(
    r"(?:log|audit|track|trace)(?:_\w+)?"
    r"|(?:emit|record|report|capture|send|write|save|create)_(?:\w+_)?(?:errors?|exceptions?|audits?|logs?|traces?|spans?)(?:_\w+)?"
)
#: Comments that speak to tools, or say that the handler is not finished.
_OTHER = re.compile(r"(?i)^\W*(noqa|pylint|type:|pragma|nosec|todo|fixme|xxx|hack|pyright|ruff|mypy|fmt|expect|miss|noise|backlint)")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: A comment of fewer words names what happens, a longer one says why.
_WORDS = 4


def may_fail(shape: Shape, block: int) -> bool:
    """Whether what stands in a block is optional by what its function is for, or by where it stands: behind another failure."""
    if any(shape.blocks[index].kind in ("except", "finally") for index in shape.above(block, -1)):
        return True
    function = shape.frame.function
    while function is not None and function.name in ("<lambda>", "wrapper", "inner") and function.parent is not None:
        function = function.parent
    name = function.name.lower()
    if _ENDING.fullmatch(name.lstrip("_") if not name.startswith("__") else name):
        return True
    if _REPORTING.fullmatch(name.lstrip("_")):
        return True
    return not _WATCHING.isdisjoint(name.split("_"))


def explained(handler: Handler) -> bool:
    """Whether a comment in the handler says why the error is of no interest."""
    shape = handler.shape
    first, last = handler.span()
    return any(len(_WORD.findall(text)) >= _WORDS and not _OTHER.match(text) for text in _comments(shape, first, last))


def _comments(shape: Shape, first: int, last: int) -> list[str]:
    rows = shape.text.splitlines()[first - 1 : last]
    text = "\n".join(rows)
    return [text[start:end] for start, end in comments(text)]

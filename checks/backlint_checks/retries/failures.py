"""Which failures are tried again, and whether the work may have been done in spite of them."""

from __future__ import annotations

from collections.abc import Iterable

from backlint.link.program import Program
from backlint.link.values import (
    Arguments,
    CallOrigin,
    ClassValue,
    Combined,
    Const,
    FunctionValue,
    Instance,
    Sequence,
    Special,
    Unmodelled,
    Value,
)

#: After these nobody knows whether the other side has done the work: the answer was lost, or it came too late.
AMBIGUOUS = frozenset({
    "Exception", "BaseException", "OSError", "IOError", "EnvironmentError", "ConnectionError", "ConnectionResetError",
    "ConnectionAbortedError", "BrokenPipeError", "TimeoutError", "timeout", "error", "SSLError", "IncompleteRead", "RemoteDisconnected",
    "HTTPException", "URLError",
    "RequestException", "Timeout", "ReadTimeout", "ChunkedEncodingError", "ContentDecodingError",
    "HTTPError", "RequestError", "TransportError", "TimeoutException", "NetworkError", "ReadError", "WriteError", "WriteTimeout",
    "ProtocolError", "RemoteProtocolError", "ReadTimeoutError", "MaxRetryError",
    "ClientError", "ClientConnectionError", "ClientOSError", "ServerConnectionError", "ServerDisconnectedError", "ServerTimeoutError",
    "SocketTimeoutError", "ClientPayloadError", "SMTPException", "SMTPServerDisconnected", "APIConnectionError", "APITimeoutError",
    "SlackApiError", "SlackClientError", "TwilioException",
})  # fmt: skip
#: These say that a server has answered: on their own they are raised for a status, which many look at before they try again.
ANSWERED = frozenset({"HTTPError", "HTTPStatusError", "ClientResponseError", "SlackApiError", "TwilioRestException"})
#: A conflict with what others did meanwhile in the same database or cache: trying again at once is what it asks for.
CONFLICTS = frozenset({
    "IntegrityError", "StaleDataError", "WatchError", "UniqueViolation", "UniqueViolationError", "SerializationFailure",
    "SerializationError", "DeadlockDetected", "DeadlockDetectedError", "ConflictError", "Conflict", "DuplicateKeyError", "VersionConflict",
    "ConcurrencyError", "OptimisticLockError", "LockError", "RecordModifiedError", "DoesNotExist", "ObjectDoesNotExist", "FileExistsError",
})  # fmt: skip


def retried(program: Program, target: FunctionValue, arguments: Arguments) -> frozenset[str] | None:
    """The last names of the exceptions after which a library's retry tries again; None where they are not known."""
    function, parent = target.function, target.function.parent
    if parent is None or not function.stub:
        return None
    bound = program.evaluator.bind(target, arguments)
    found: set[str] = set()
    said = False
    for parameter in function.facts.parameters:
        role = None if parameter.annotation < 0 else program.evaluator.role(parent, parameter.annotation)
        if role is None or role[0] != "Failures":
            continue
        said = True
        values = bound.get(parameter.name)
        if values is None and arguments.double:
            return None
        if values is None or all(value == Const(None) for value in values) and values:
            continue
        for value in values or (None,):
            names = None if value is None else named(program, value)
            if names is None:
                return None
            found |= names
    if not said:
        return None
    return frozenset(found) or frozenset({"Exception"})


def named(program: Program, value: Value) -> frozenset[str] | None:
    """The last names of the exceptions that a value stands for, None where they are not known."""
    if isinstance(value, ClassValue):
        return frozenset({value.cls.name, *_below(program, value)})
    if isinstance(value, (Special, Unmodelled)):
        return frozenset({value.path.rpartition(".")[2]})
    if isinstance(value, Sequence):
        parts = [named(program, part) if part is not None else None for item in value.items for part in item or (None,)]
        return _all(parts)
    if isinstance(value, Combined):
        return _all([named(program, part) for side in (value.left, value.right) for part in side])
    if isinstance(value, Instance) and isinstance(value.origin, CallOrigin) and isinstance(value.origin.target, ClassValue):
        init = program.evaluator.method(value, "__init__")
        return None if init is None else retried(program, init, value.origin.arguments)
    return None


def _below(program: Program, value: ClassValue) -> list[str]:
    """Of a library's exception with a name that elsewhere stands for an answer: those derived from it that do not."""
    if value.cls.name not in ANSWERED or not value.cls.stub:
        return []
    lost = [cls for cls in value.cls.module.classes if cls.name in AMBIGUOUS - ANSWERED]
    return [cls.name for cls in lost if any(parent.cls is value.cls for parent in program.evaluator.linear(cls)[0])][:1]


def _all(parts: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    found: set[str] = set()
    for part in parts:
        if part is None:
            return None
        found |= part
    return frozenset(found)


def ambiguous(names: frozenset[str] | None) -> bool:
    """Whether work may have been done although one of these failures was seen."""
    if names is None or not names & AMBIGUOUS:
        return False
    return not names <= ANSWERED

"""google-api-python-client 2.202.0."""

from typing import Any

class Error(Exception): ...

class HttpError(Error):
    resp: Any
    content: bytes
    status_code: int

class BatchError(HttpError): ...
class ResumableUploadError(HttpError): ...
class UnknownApiNameOrVersion(Error): ...
